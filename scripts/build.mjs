import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rollup } from 'rollup'

// `npm run build`: src → build/ (tsc) → dist/ (rollup), and what is derived: schema and style sheets.
const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
for (const folder of ['build', 'dist']) rmSync(folder, { recursive: true, force: true })

const require = createRequire(import.meta.url)
const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc')
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.json'], { stdio: 'inherit' })

const { default: configurations } = await import('../rollup.config.mjs')
for (const configuration of configurations) {
  const bundle = await rollup({ ...configuration, onwarn: fail })
  await bundle.write(configuration.output)
  await bundle.close()
}

const { writeSchema } = await import('./schema.mjs')
await writeSchema('dist/consentry.schema.json')

const { processStyles } = await import('./styles.mjs')
mkdirSync('dist/styles', { recursive: true })
for (const file of readdirSync('styles')) writeFileSync(`dist/styles/${file}`, processStyles(`styles/${file}`))

/** A warning of the bundler is a mistake of ours. */
function fail(warning) {
  throw new Error(warning.message)
}
