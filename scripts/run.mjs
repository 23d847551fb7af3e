import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** Runs Node with a script and shows what it prints. Returns whether it succeeded; it is ended after the time limit in minutes. */
export function run(script, args = [], { env = {}, minutes = 10 } = {}) {
  const { status, signal } = spawnSync(process.execPath, [script, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    timeout: minutes * 60_000,
  })
  if (signal) console.error(`${script} was ended by ${signal}; it may take ${minutes} minutes.`)
  return status === 0
}

/** The script behind a command of an installed package. */
export function commandOf(packageName, command = packageName) {
  const manifest = findManifest(packageName)
  const { bin } = require(manifest)
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[command])
}

// Not every package exports its package.json.
function findManifest(packageName) {
  const folders = require.resolve.paths(packageName) ?? []
  const manifest = folders.map((folder) => join(folder, packageName, 'package.json')).find((path) => existsSync(path))
  if (!manifest) throw new Error(`${packageName} is not installed. Run "npm ci".`)
  return manifest
}
