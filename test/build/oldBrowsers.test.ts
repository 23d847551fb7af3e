import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** One expression that a browser cannot read, and the whole script is none: then nothing would be held. */
const files = ['dist/guard.js', 'dist/guard.lean.js', 'dist/runtime.js', 'dist/consentry.js'].concat(
  readdirSync('dist/chunks')
    .filter((name) => name.endsWith('.js') && !/^(preferences|interface|placeholder|residue|usage)/.test(name))
    .map((name) => `dist/chunks/${name}`),
)

describe('browsers of 2022 can read', () => {
  test.each(files)('%s: no expression looks backwards, and none has the flag v', (file) => {
    const text = readFileSync(file, 'utf8')
    expect(text.length).toBeGreaterThan(500)
    expect(/\(\?<[=!]/.exec(text)).toBeNull()
    expect(/\/[dgimsuy]*v[dgimsuy]*\.(test|exec)/.exec(text)).toBeNull()
  })
})
