import { readFileSync } from 'node:fs'

/** Adds up what the last runs reported, one file per run in .cache/tests. Fails when a run is missing. */
const names = ['units', 'chromium', 'firefox', 'webkit']
const reports = names.map((name) => ({ name, ...JSON.parse(readFileSync(`.cache/tests/${name}.json`, 'utf8')) }))
const total = (key) => reports.reduce((sum, report) => sum + report[key], 0)

for (const { name, numPassedTests, numFailedTests, numPendingTests, success } of reports) {
  const rest = numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''
  console.log(`${name}: ${numPassedTests} passed, ${numFailedTests} failed${rest}`)
  // A file that cannot be loaded fails the run without a failed test.
  if (!success) process.exitCode = 1
}
if (!process.exitCode) console.log(`${total('numPassedTests')} passed, ${total('numFailedTests')} failed`)
