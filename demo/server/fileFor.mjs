import { readFile } from 'node:fs/promises'
import { folders } from './folders.mjs'

/** The file of a vendor's package that a path of its host stands for, relative to the package; undefined if it is none. */
export async function fileFor(vendor, path) {
  for (const [pattern, file] of Object.entries(vendor.files)) {
    const from = pattern.includes('{version}') ? pattern.replace('{version}', await versionOf(vendor.package)) : pattern
    if (from === path) return file
    if (from.endsWith('/') && path.startsWith(from) && path.endsWith('.js')) return file + path.slice(from.length)
  }
}

async function versionOf(name) {
  return JSON.parse(await readFile(`${folders.modules}${name}/package.json`, 'utf8')).version
}
