import { commandOf, run } from './run.mjs'

/** `npm run check`: everything that can be said without running the product. All steps run; the last lines say which failed.
 * With `--no-build` it takes dist/ as it is. */
const types = (project) => run(commandOf('typescript', 'tsc'), ['-p', project, '--noEmit'])

const steps = {
  build: () => process.argv.includes('--no-build') || run('scripts/build.mjs'),
  lint: () => run(commandOf('oxlint'), ['--deny-warnings']),
  types: () => types('tsconfig.json'),
  'types without the DOM': () => types('tsconfig.core.json'),
  'types of the tests': () => types('tsconfig.test.json'),
  format: () => run(commandOf('oxfmt'), ['--check']),
  sizes: () => run(commandOf('size-limit')),
  package: () => run(commandOf('publint'), ['--strict']),
  'types of the package': () =>
    run(commandOf('@arethetypeswrong/cli', 'attw'), ['--pack', '.', '--profile', 'esm-only', '--no-emoji', '--no-definitely-typed']),
  'dead code': () => run(commandOf('knip')),
}

const failed = []
for (const [name, step] of Object.entries(steps)) {
  console.log(`\n== ${name}`)
  const start = Date.now()
  if (!step()) failed.push(name)
  console.log(`-- ${name}: ${failed.includes(name) ? 'failed' : 'fine'} after ${((Date.now() - start) / 1000).toFixed(1)} s`)
}
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}`)
  process.exitCode = 1
} else console.log('\nAll checks passed')
