import { readFileSync } from 'node:fs'
import { posix } from 'node:path'

const staticImport = /(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{][^;'"()]*?from\s*)?["'](\.[^"']+)["']/g

/** The files and everything that they import statically, each once. `without` names files that are loaded already. */
export function loadedFiles(files, without = []) {
  const before = new Set(without.length > 0 ? loadedFiles(without) : [])
  const loaded = new Set(files)
  for (const file of loaded) {
    for (const [, path] of readFileSync(file, 'utf8').matchAll(staticImport)) loaded.add(posix.join(posix.dirname(file), path))
  }
  return [...loaded].filter((file) => !before.has(file))
}
