import { mkdirSync, rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { installBrowser } from './install-browser.mjs'
import { commandOf, run } from './run.mjs'

/**
 * `npm test`: builds, then runs the unit tests and the browser tests in Chromium. With `--engines firefox,webkit` it runs the
 * browser tests of those engines instead; with `--no-build` it takes dist/ as it is. A browser that is missing is installed, or the run fails with the command to do it.
 */
const { values } = parseArgs({ options: { engines: { type: 'string' }, 'no-build': { type: 'boolean' } } })
const engines = values.engines?.split(',') ?? ['chromium']
for (const engine of engines) installBrowser(engine)

const results = '.cache/tests'
mkdirSync(results, { recursive: true })

const units = () => vitest('units', [])
const inBrowser = (engine) => vitest(engine, ['--config', 'vitest.browser.config.ts'], { ENGINE: engine })

const built = values['no-build'] || run('scripts/build.mjs')
const steps = values.engines ? engines.map((engine) => () => inBrowser(engine)) : [units, () => inBrowser('chromium')]
// All of them run even if one fails: one run shows everything that is wrong.
const failed = built ? steps.filter((step) => !step()) : steps
process.exitCode = failed.length > 0 ? 1 : 0

function vitest(name, args, env) {
  const file = `${results}/${name}.json`
  rmSync(file, { force: true })
  console.log(`\n${name === 'units' ? 'Unit tests' : `Browser tests in ${name}`}`)
  return run(commandOf('vitest'), ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`], {
    env,
    minutes: 30,
  })
}
