import { findGuard } from '../guard/guardKey.ts'
import { installGuard } from '../guard/installGuard.ts'
import { configurationText } from './configurationText.ts'
import { createReport } from './report.ts'

// dist/guard.js: the first script of the page.
const report = createReport()
if (findGuard(window)) report('second-guard')
else installGuard(window, configurationText(window), report)
