import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { waitUntilTrue } from './driver/waitUntilTrue.ts'
import { engine } from './fixtures.ts'
import type { Attempt } from './steps/gates/Attempt.ts'
import { tryAll, type Tried } from './steps/gates/tryAll.ts'
import { settle } from './steps/settle.ts'
import { keep, worseThanDocumented, type Result, type Row } from './steps/vectors/results.ts'
import { batches, isWrite, scriptRows, type ScriptRow } from './steps/vectors/scriptRows.ts'

/** What every attempt came to in a mode: true if it went through. */
type Passed = ReadonlyMap<Attempt, boolean>
type Mode = 'control' | 'guard' | 'strict'

const passed: Record<Mode, Passed> = { control: new Map(), guard: new Map(), strict: new Map() }
const tried: Tried[] = []

const look = async (mode: Mode, attempts: readonly Attempt[], one: Tried): Promise<void> => {
  if (mode !== 'control') await settle(one.demo, one.page)
  await one.look()
  const results = attempts.map((attempt) => [attempt, isWrite(attempt) ? one.isStored(attempt) : one.arrived(attempt) > 0] as const)
  passed[mode] = new Map([...passed[mode], ...results])
}

beforeAll(async () => {
  for (const attempts of batches) {
    const guard = await tryAll(attempts)
    const strict = await tryAll(attempts, '', '', 'strict.lumen.localhost')
    const control = await tryAll(attempts, '?control')
    tried.push(guard, strict, control)
    // The control began last: when all of its requests have arrived, those of the others have had their time.
    const asked = attempts.filter((attempt) => !isWrite(attempt))
    await waitUntilTrue(async () => asked.every((attempt) => control.arrived(attempt) > 0), 'every request').catch(() => {
      // The tests say which one is missing.
    })
    for (const [mode, one] of Object.entries({ guard, strict, control }) as [Mode, Tried][]) await look(mode, attempts, one)
  }
  keep(scriptRows.map(rowOf), 'script')
}, 300_000)
afterAll(async () => {
  for (const { close } of tried) await close()
})

function resultOf(mode: Mode, { attempts }: ScriptRow): Result {
  // What does not go through without us either is held by nobody.
  if (!attempts.every((attempt) => passed.control.get(attempt))) return '-'
  return attempts.some((attempt) => passed[mode].get(attempt) !== false) ? 'open' : 'held'
}

const rowOf = (row: ScriptRow): Row => ({
  group: row.group,
  what: row.what,
  markup: '-',
  guard: resultOf('guard', row),
  strict: resultOf('strict', row),
})

describe.each(scriptRows)(`by a script, in ${engine}: $what`, (row) => {
  it('goes through without Consentry', () => {
    for (const attempt of row.attempts) expect(passed.control.get(attempt), attempt.what).toBe(true)
  })

  it('is held as docs/vectors.md says', () => expect(worseThanDocumented(rowOf(row))).toEqual([]))
})
