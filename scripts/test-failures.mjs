import { readdirSync, readFileSync } from 'node:fs'

/** Names what failed in the last runs, one file per run in .cache/tests, so that it stands at the end of what CI prints. A run without a file did not end. */
const folder = '.cache/tests'
for (const file of readdirSync(folder)) {
  const { testResults } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))
  for (const { name, message, assertionResults } of testResults) {
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    // A file that cannot be loaded fails without a failed test.
    if (!failed.length && message) console.error(`${file}: ${name.split('/test/')[1]}: ${message.slice(0, 500)}`)
    for (const { fullName, failureMessages } of failed) console.error(`${file}: ${fullName}\n  ${failureMessages[0]?.slice(0, 700)}`)
  }
}
console.error(`Runs that ended: ${readdirSync(folder).join(', ')}`)
