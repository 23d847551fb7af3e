import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve, sep } from 'node:path'
import { commandOf, run } from './run.mjs'

/**
 * `npm run check:gates`: takes out each gate in turn, and the observer, and runs the tests of the gates in Chromium against what is built
 * then. Prints how many tests notice; fails if one can be taken out and none does. Takes some minutes and is no part of `npm test`.
 */
const index = 'src/guard/gates/index.ts'
const observer = 'src/guard/observe.ts'
const watching = '  watch(document)\n'
const tests = ['gates.test.ts', 'gates-observer.test.ts']

const gates = [...readFileSync(index, 'utf8').matchAll(/^ {2}(gate\w+),$/gm)].map(([, name]) => name)
if (gates.length === 0) throw new Error(`No gate was found in ${index}.`)

const folder = mkdtempSync(join(tmpdir(), 'consentry-gates-'))
try {
  const failures = {
    'nothing (control)': failuresWithout(),
    ...Object.fromEntries(gates.map((gate) => [gate, failuresWithout(index, `  ${gate},\n`)])),
    observer: failuresWithout(observer, watching),
  }
  console.log('\nTaken out              tests that notice')
  for (const [name, count] of Object.entries(failures)) console.log(`${name.padEnd(20)} ${String(count).padStart(19)}`)
  const { 'nothing (control)': control, ...counts } = failures
  const unnoticed = Object.keys(counts).filter((name) => counts[name] === 0)
  if (control > 0) console.error('\nThe tests fail with every gate in place: the numbers say nothing.')
  if (unnoticed.length > 0) console.error(`\nNo test notices that these are gone: ${unnoticed.join(', ')}`)
  if (control > 0 || unnoticed.length > 0) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Builds a copy without `text` in `file`, and counts the tests that fail with it. */
function failuresWithout(file, text) {
  const copy = join(folder, 'copy')
  rmSync(copy, { recursive: true, force: true })
  for (const part of ['src', 'styles', 'scripts', 'package.json', 'tsconfig.json', 'rollup.config.mjs'])
    cpSync(part, join(copy, part), { recursive: true })
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'dir')
  if (file) {
    const source = readFileSync(file, 'utf8')
    const without = source.replace(text, '')
    if (without === source) throw new Error(`${file} does not have what was to be taken out:\n${text}`)
    writeFileSync(join(copy, file), without)
  }
  console.log(`\n== without ${text?.trim() ?? 'nothing'}`)
  if (!run(join(copy, 'scripts/build.mjs'))) throw new Error('The copy does not build.')
  const results = join(folder, 'results.json')
  rmSync(results, { force: true })
  const args = ['run', '--config', 'vitest.browser.config.ts', '--reporter=dot', '--reporter=json', `--outputFile.json=${results}`]
  run(commandOf('vitest'), [...args, ...tests.map((name) => `test/browser/${name}`)], {
    env: { ENGINE: 'chromium', DIST: join(copy, 'dist') + sep },
  })
  return JSON.parse(readFileSync(results, 'utf8')).numFailedTests
}
