import { findGuard } from '../guard/guardKey.ts'
import { installGuard } from '../guard/installGuard.ts'
import { configurationText } from './configurationText.ts'
import { createReport } from './report.ts'

// dist/guard.js: the first script of the page.
const report = createReport()
if (findGuard(window)) report('second-guard')
else {
  // A script before us can have asked for anything, and can have kept natives that no gate sees.
  const first = document.querySelector('script:not([type*=json],[type=importmap],[data-consent])')
  if (first !== document.currentScript) report('late-guard', first)
  installGuard(window, configurationText(window), report)
}
