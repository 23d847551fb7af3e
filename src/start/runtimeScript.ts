import { adopt } from './adopt.ts'
import { findConsent } from './consentKey.ts'
import { summonInterface } from './summonInterface.ts'
import { exposeGlobal } from './exposeGlobal.ts'
import { createReport } from './report.ts'

// dist/runtime.js: adopts the guard that was inlined. In one file with the guard it can also run in a worker, which has no document.
if ('document' in globalThis) {
  const report = createReport()
  const attributes = document.currentScript?.dataset
  const grantToken = attributes?.['grantToken']
  // What reads the page later does not find it.
  delete attributes?.['grantToken']
  if (findConsent(window)) report('second-copy')
  else {
    const consent = adopt(window, { report, grantToken }, summonInterface)
    if (consent) exposeGlobal(window, consent, report)
  }
}
