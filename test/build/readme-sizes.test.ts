import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { budgets } from '../../scripts/budgets.mjs'
import { loadedFiles } from '../../scripts/loaded-files.mjs'
import { readTable, weigh } from '../../scripts/sizes.mjs'

const rows = readTable(readFileSync('README.md', 'utf8'))

describe('the sizes in the README', () => {
  it('has a row for each budget, with all the files that are loaded', () => {
    expect(rows.map(({ name, files }) => ({ name, files }))).toEqual(
      budgets.map(({ name, files, without }) => ({ name, files: loadedFiles(files, without) })),
    )
  })

  it.each(rows)('$name: the figure is the measured one ("node scripts/sizes.mjs --write" updates it)', async ({ files, size }) => {
    expect(size).toBe(await weigh(files))
  })
})
