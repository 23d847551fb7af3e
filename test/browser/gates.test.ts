import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { waitUntilTrue } from './driver/waitUntilTrue.ts'
import { requests, writes } from './steps/gates/attempts.ts'
import { tryAll, type Tried } from './steps/gates/tryAll.ts'
import { settle } from './steps/settle.ts'

const all = [...requests, ...writes]
let held: Tried
let granted: Tried
let control: Tried

beforeAll(async () => {
  held = await tryAll(all)
  granted = await tryAll(all, '', 'fixture')
  control = await tryAll(all, '?control')
  // The control began last: when all of its requests have arrived, those of the first page have had their time.
  for (const { arrived } of [granted, control])
    await waitUntilTrue(async () => requests.every((attempt) => arrived(attempt) > 0), 'every request').catch(() => {
      // The tests say which one is missing.
    })
  await settle(held.demo, held.page)
  for (const tried of [held, granted, control]) await tried.look()
})
afterAll(async () => {
  for (const tried of [held, granted, control]) await tried?.close()
})

describe.each(requests)('a request by $what', (attempt) => {
  it('goes through without Consentry', () => {
    expect(control.told(attempt)).toBe(attempt.passed)
    expect(control.arrived(attempt)).toBeGreaterThan(0)
  })

  it('is held while its service is denied', () => {
    expect(held.arrived(attempt)).toBe(0)
    expect(held.told(attempt)).toBe(attempt.held)
    expect(held.events(attempt)).toEqual(['held fixture'])
  })

  it('goes through once its service is granted', () => {
    expect(granted.told(attempt)).toBe(attempt.passed)
    expect(granted.arrived(attempt)).toBe(control.arrived(attempt))
    expect(granted.events(attempt)).toEqual(attempt.isUnseen ? [] : ['requested fixture'])
  })
})

describe.each(writes)('a write by $what', (attempt) => {
  it('goes through without Consentry', () => {
    expect(control.told(attempt)).toBe(attempt.passed)
    expect(control.isStored(attempt)).toBe(true)
  })

  it('is held while its service is denied (S2)', () => {
    expect(held.isStored(attempt)).toBe(false)
    expect(held.told(attempt)).toBe(attempt.held)
    expect(held.events(attempt)).toEqual(['held fixture'])
  })

  it('goes through once its service is granted', () => {
    expect(granted.isStored(attempt)).toBe(true)
    expect(granted.told(attempt)).toBe(attempt.passed)
    expect(granted.events(attempt)).toEqual(['stored fixture'])
  })
})
