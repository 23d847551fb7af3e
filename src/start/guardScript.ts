import { findGuard } from '../guard/guardKey.ts'
import { installGuard } from '../guard/installGuard.ts'
import { installWorkerGuard } from '../guard/installWorkerGuard.ts'
import { configurationText } from './configurationText.ts'
import { createReport } from './report.ts'

// dist/guard.js: the first script of the page, and of its workers.
const report = createReport()
if (!('document' in globalThis)) installWorkerGuard(globalThis, report)
else if (findGuard(window)) report('second-guard')
else {
  // A script before us can have asked for anything, and can have kept natives that no gate sees.
  const first = document.querySelector('script:not([type*=json],[type=importmap],[data-consent])')
  const { currentScript } = document
  if (first !== currentScript) report('late-guard', first)
  const code = currentScript as HTMLScriptElement | null
  installGuard(window, configurationText(window), report, code ? { src: code.src, text: code.text } : undefined)
}
