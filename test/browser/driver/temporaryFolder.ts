import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atProcessEnd } from './atProcessEnd.ts'

export interface TemporaryFolder {
  readonly path: string
  remove(): void
}

/** An empty folder that is removed by `remove`, and at the latest when this process ends. */
export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), 'consentry-browser-'))
  // Browsers that are being killed may still write for a moment.
  const erase = () => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  const forget = atProcessEnd(erase)
  return {
    path,
    remove() {
      forget()
      erase()
    },
  }
}

/** Environment variables with which a program keeps its settings and caches in a folder, and leaves those of the user alone. */
export function homeIn(path: string): Readonly<Record<string, string>> {
  return { HOME: path, XDG_CONFIG_HOME: path, XDG_CACHE_HOME: path, XDG_DATA_HOME: path }
}
