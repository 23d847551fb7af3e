import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { markedTests, outcomeIn, readRows, rowsDocs, rowsPart, unproven } from '../../scripts/rows.mjs'

const { rows, tests, runs } = readRows()

/** Rows that no test proves in all three engines yet. */
const awaited: readonly string[] = []

describe('the rows of what is required', () => {
  it('are S1 to S25', () => {
    expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 25 }, (_, index) => `S${index + 1}`))
  })

  it('are each proven by a browser test that passed in Chromium, Firefox and WebKit ("node scripts/rows.mjs --runs" takes what .cache/tests has)', () => {
    expect(unproven(rows, tests, runs)).toEqual(awaited)
  })

  it('each have a page of the demo once they are proven', () => {
    expect(rows.filter(({ row, page }) => !page && !awaited.includes(row))).toEqual([])
  })

  it('are the only ones that tests name, and no test that proves one has failed', () => {
    const known = rows.map(({ row }) => row)
    expect(tests.filter((test) => test.rows.some((row) => !known.includes(row)))).toEqual([])
    expect(JSON.stringify(runs)).not.toContain('"failed"')
  })

  it('stand in docs/rows.md and on the page of the demo as they are ("npm run rows" updates both)', () => {
    expect(readFileSync('docs/rows.md', 'utf8')).toBe(rowsDocs(rows, tests, runs))
    expect(readFileSync('demo/site/parts/rows.html', 'utf8')).toBe(rowsPart(rows))
    expect(JSON.parse(readFileSync('docs/rows-runs.json', 'utf8')), 'docs/rows-runs.json names a test that is gone').toEqual(runs)
  })
})

describe('a test that names rows', () => {
  const source = [
    "it('is withdrawn (S10)', () => {})",
    'test(`each cookie, in ${engine} (S1, S2)`, () => {})',
    "it.each(ways)('by %s of $what.name (S9)', () => {})",
    "it('names none', () => {}) // (S3)",
  ].join('\n')
  const found = markedTests('some.test.ts', source)

  it('is found by the end of its title', () => {
    expect(found).toEqual([
      { file: 'some.test.ts', title: 'is withdrawn', rows: ['S10'] },
      { file: 'some.test.ts', title: 'each cookie, in ${engine}', rows: ['S1', 'S2'] },
      { file: 'some.test.ts', title: 'by %s of $what.name', rows: ['S9'] },
    ])
  })

  const ended = (...results: readonly (readonly [fullName: string, status: string])[]) => ({
    testResults: [
      { name: '/somewhere/some.test.ts', assertionResults: results.map(([fullName, status]) => ({ fullName, status })) },
      { name: '/somewhere/other.test.ts', assertionResults: [{ fullName: 'is withdrawn (S10)', status: 'failed' }] },
    ],
  })

  it('has passed if all that its title stands for have', () => {
    expect(outcomeIn(ended(['all is withdrawn (S10)', 'passed']), found[0]!)).toBe('passed')
    expect(outcomeIn(ended(['each cookie, in firefox (S1, S2)', 'passed']), found[1]!)).toBe('passed')
    const several = [
      ['links by click of a link (S9)', 'passed'],
      ['links by key of a link (S9)', 'failed'],
    ] as const
    expect(outcomeIn(ended(...several), found[2]!)).toBe('failed')
    expect(outcomeIn(ended(several[0]), found[2]!)).toBe('passed')
    expect(outcomeIn(ended(['all is withdrawn (S10)', 'pending']), found[0]!)).toBe('skipped')
    expect(outcomeIn(ended(), found[0]!)).toBeUndefined()
  })

  it('proves nothing where it did not pass in every engine', () => {
    const s10 = [{ row: 'S10', describes: '', asks: '' }]
    const run = (webkit: 'passed' | 'skipped') => ({
      'some.test.ts': { 'is withdrawn': { chromium: 'passed', firefox: 'passed', webkit } as const },
    })
    expect(unproven(s10, found, run('passed'))).toEqual([])
    expect(unproven(s10, found, run('skipped'))).toEqual(['S10'])
    expect(unproven(s10, found, {})).toEqual(['S10'])
  })
})
