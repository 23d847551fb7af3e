import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { waitUntilTrue } from './driver/waitUntilTrue.ts'
import { engine } from './fixtures.ts'
import { settle } from './steps/settle.ts'
import { htmlRows, slugOf, type HtmlRow } from './steps/vectors/htmlRows.ts'
import { stillAsking } from './steps/vectors/stillAsking.ts'
import { openVectors, type Mode, type Vectors } from './steps/vectors/openVectors.ts'
import { keep, worseThanDocumented, type Result, type Row } from './steps/vectors/results.ts'

const modes: readonly Mode[] = ['markup', 'guard', 'strict', 'control']
const opened = new Map<Mode, Vectors>()
const ran = new Map<Mode, readonly string[]>()
const live = new Map<Mode, readonly string[]>()
const arrived = (mode: Mode, row: HtmlRow): number =>
  opened.get(mode)!.demo.requests.filter(({ query }) => query.endsWith(`&of=${slugOf(row)}`)).length

beforeAll(async () => {
  // The control comes last: when all of its requests have arrived, those of the others have had their time.
  for (const mode of modes) opened.set(mode, await openVectors(mode, '/vectors.html'))
  await waitUntilTrue(async () => htmlRows.every((row) => arrived('control', row) > 0), 'every request').catch(() => {
    // The tests say which one is missing.
  })
  for (const [mode, { demo, page }] of opened) {
    await settle(demo, page)
    ran.set(mode, await page.evaluate<string[]>('order'))
    live.set(mode, await page.evaluate(stillAsking, htmlRows.map(slugOf)))
  }
  keep(htmlRows.map(rowOf), 'html')
})
afterAll(async () => {
  for (const { close } of opened.values()) await close()
})

function resultOf(mode: Mode, row: HtmlRow): Result {
  if (arrived(mode, row) === 0) return 'held'
  const passed = row.runs ? ran : live
  return passed.get(mode)!.includes(slugOf(row)) ? 'open' : 'asked'
}

const rowOf = (row: HtmlRow): Row => ({
  group: 'HTML',
  what: row.what,
  markup: resultOf('markup', row),
  guard: resultOf('guard', row),
  strict: resultOf('strict', row),
})

describe.each(htmlRows)(`in the HTML of a page, in ${engine}: $what`, (row) => {
  it('is asked for without Consentry', () => {
    expect(arrived('control', row)).toBeGreaterThan(0)
    if (row.runs) expect(ran.get('control')).toContain(slugOf(row))
  })

  it('is held as docs/vectors.md says', () =>
    expect(worseThanDocumented(rowOf(row), row.unmarked ? ['markup', 'guard'] : ['guard'])).toEqual([]))

  it('is not even asked for in strict mode', () => expect(resultOf('strict', row)).toBe('held'))
})
