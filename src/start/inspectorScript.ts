import { findGuard } from '../guard/guardKey.ts'
import { mountInspector } from '../inspector/mountInspector.tsx'
import { createUsage } from '../usage/createUsage.ts'
import { findConsent } from './consentKey.ts'
import { createReport } from './report.ts'

// dist/inspector.js: the inspector for any page that has our guard, with or without the rest. Loaded again, it closes.
const openKey = Symbol.for('consentry.inspector')
const scope = window as { [openKey]?: () => void }
const report = createReport()
const patience = 10_000

/** The guard may come later than we do: with a module, or further down in the page. */
function open(since: number): void {
  const guard = findGuard(window)
  if (!guard) {
    if (Date.now() - since < patience) setTimeout(open, 200, since)
    else report('no-guard')
    return
  }
  const usage = createUsage(window, guard, report)
  scope[openKey] = mountInspector({
    watch: guard.watch,
    // The page's own has seen more, if it is in observe mode.
    report: async () => findConsent(window)?.report() ?? usage.report(),
  })
}

if (scope[openKey]) {
  scope[openKey]()
  delete scope[openKey]
} else open(Date.now())
