import { accessSync, constants, readdirSync, statSync } from 'node:fs'
import { delimiter, join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { browserPlaces } from './browser-places.mjs'

/**
 * The programs that drive an engine, by an environment variable, PATH or the usual places; `undefined` if one is missing.
 * Throws when a variable names a file that is not there.
 */
export function findBrowser(engine) {
  const program = findProgram(engine)
  if (engine !== 'webkit') return program && { program }
  const driver = findProgram('webkitDriver')
  const display = findProgram('xvfb')
  return program && driver && display && { program, driver, display }
}

function findProgram(kind) {
  const { variable, names, paths } = browserPlaces[kind]
  const chosen = process.env[variable]
  if (chosen) {
    if (isProgram(chosen)) return chosen
    throw new Error(`The environment variable ${variable} names ${chosen}, which is not a program.`)
  }
  const endings = process.platform === 'win32' ? ['.exe'] : ['']
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const onPath = names.flatMap((name) => folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))))
  return onPath.find(isProgram) ?? paths.flatMap(expand).find(isProgram)
}

/** All paths that a pattern stands for; among them the newest versions come first. */
function expand(pattern) {
  const star = pattern.indexOf('*')
  if (star < 0) return [pattern]
  const start = pattern.lastIndexOf(sep, star)
  const end = pattern.indexOf(sep, star)
  const folder = pattern.slice(0, start)
  const [before, after] = pattern.slice(start + 1, end).split('*')
  return foldersOf(folder)
    .filter((name) => name.startsWith(before) && name.endsWith(after))
    .toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .flatMap((name) => expand(join(folder, name) + pattern.slice(end)))
}

function foldersOf(folder) {
  return mayUse(folder, constants.R_OK) ? readdirSync(folder) : []
}

function isProgram(path) {
  return mayUse(path, constants.X_OK) && statSync(path).isFile()
}

function mayUse(path, mode) {
  try {
    accessSync(path, mode)
    return true
  } catch {
    // Not there, or not for this user: either way it is not what is looked for.
    return false
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const engine of ['chromium', 'firefox', 'webkit']) console.log(engine, findBrowser(engine) ?? 'not found')
}
