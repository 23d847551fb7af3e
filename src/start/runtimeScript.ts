import { adopt } from './adopt.ts'
import { findConsent } from './consentKey.ts'
import { summonInterface } from './summonInterface.ts'
import { exposeGlobal } from './exposeGlobal.ts'
import { createReport } from './report.ts'

// dist/runtime.js: adopts the guard that was inlined.
const report = createReport()
if (findConsent(window)) report('second-copy')
else {
  const consent = adopt(window, report, summonInterface)
  if (consent) exposeGlobal(window, consent, report)
}
