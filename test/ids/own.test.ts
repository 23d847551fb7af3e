import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { IdEnd } from '../../src/ids/types.ts'
import { aDevice } from './builders/aDevice.ts'

const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/
const day = 864e5

beforeEach(() => vi.useFakeTimers({ now: Date.UTC(2026, 10, 22) }))
afterEach(() => vi.useRealTimers())

describe('an identifier of ours', () => {
  test('is a random UUID while its service is granted, and the same one in every tab', () => {
    const device = aDevice()
    const { ids } = device.open({ granted: ['ads'] })
    expect(ids.get('ad-client', 'ads')).toMatch(uuid)
    expect(device.open({ granted: ['ads'] }).ids.get('ad-client', 'ads')).toBe(ids.get('ad-client', 'ads'))
  })

  test('is nothing while its service is denied, and stores nothing', () => {
    const device = aDevice()
    const { ids } = device.open()
    expect(ids.get('ad-client', 'ads')).toBeUndefined()
    expect(ids.get('visit')).toBeUndefined()
    expect(device.stored.size).toBe(0)
  })

  test("needs its technology's own category as well as its service", () => {
    const { ids, grant } = aDevice().open({ granted: ['ads'] })
    expect(ids.get('reach')).toBeUndefined()
    grant('ads', 'measuring')
    expect(ids.get('reach')).toMatch(uuid)
  })

  test('is not shared by two services, also under the same name', () => {
    const { ids } = aDevice().open({ granted: ['ads', 'rival'] })
    expect(ids.get('ad-client', 'ads')).not.toBe(ids.get('ad-client', 'rival'))
  })

  test('whose name two services have is not given without the service, which is reported', () => {
    const { ids, reports } = aDevice().open({ granted: ['ads', 'rival'] })
    expect(ids.get('ad-client')).toBeUndefined()
    expect(reports).toEqual(['identifier ad-client: more than one service lists it; say which'])
  })

  test.each(['nobody', 'constructor'])('that nobody lists is reported and not made: %s', (name) => {
    const device = aDevice()
    const { ids, reports } = device.open({ granted: ['ads', 'rival'] })
    expect(ids.get(name)).toBeUndefined()
    expect(reports).toEqual([`identifier ${name}: no service lists it`])
    expect(device.stored.size).toBe(0)
  })

  test('whose name is a pattern is the provider’s, and is not made', () => {
    const device = aDevice()
    expect(device.open({ granted: ['rival'] }).ids.get('theirs*')).toBeUndefined()
    expect(device.stored.size).toBe(0)
  })

  test.each([
    ['its duration has passed', 91 * day],
    ['the clock went back by more than a day', -2 * day],
  ])('is a new one when %s', (_, passed) => {
    const { ids } = aDevice().open({ granted: ['ads'] })
    const ends: IdEnd[] = []
    ids.subscribe((end) => ends.push(end))
    const first = ids.get('ad-client', 'ads')
    vi.setSystemTime(Date.now() + 89 * day * Math.sign(Math.max(passed, 0)))
    expect(ids.get('ad-client', 'ads')).toBe(first)
    vi.setSystemTime(Date.UTC(2026, 10, 22) + passed)
    expect(ids.get('ad-client', 'ads')).not.toBe(first)
    expect(ends).toEqual([{ name: 'ad-client', service: 'ads', reason: 'expired' }])
  })

  test('of a session is another in another tab, and not on the device', () => {
    const device = aDevice()
    const first = device.open({ granted: ['ads'] }).ids.get('visit')
    expect(first).toMatch(uuid)
    expect(device.open({ granted: ['ads'] }).ids.get('visit')).not.toBe(first)
    expect(device.stored.size).toBe(0)
  })

  test('lives as long as the page where storage is refused, and says so', () => {
    const { ids } = aDevice().open({ granted: ['ads'], isRefused: true })
    const id = ids.get('ad-client', 'ads')
    expect(id).toMatch(uuid)
    expect(ids.get('ad-client', 'ads')).toBe(id)
    expect(ids.describe()[0]).toMatchObject({ kept: 'page', resettable: true })
    expect(ids.describe()[0]).not.toHaveProperty('ends')
  })

  test.each(['', 'x', '00000000-0000-4000-8000-000000000000', '"><script> 1', '00000000-0000-4000-8000-000000000000 -1'])(
    'that is damaged is made anew: %j',
    (text) => {
      const device = aDevice()
      device.stored.set('cs_choice.id.["ads","ad-client"]', text)
      expect(device.open({ granted: ['ads'] }).ids.get('ad-client', 'ads')).toMatch(uuid)
      expect(device.stored.get('cs_choice.id.["ads","ad-client"]')).not.toBe(text)
    },
  )
})

describe('a withdrawal', () => {
  test('deletes the identifier at once and says so; the next grant makes a new one', () => {
    const device = aDevice()
    const { ids, grant } = device.open({ granted: ['ads'] })
    const ends: IdEnd[] = []
    ids.subscribe((end) => ends.push(end))
    const first = ids.get('ad-client', 'ads')
    grant()
    expect(device.stored.size).toBe(0)
    expect(ends).toEqual([{ name: 'ad-client', service: 'ads', reason: 'withdrawn' }])
    grant('ads')
    expect(ids.get('ad-client', 'ads')).toMatch(uuid)
    expect(ids.get('ad-client', 'ads')).not.toBe(first)
  })

  test('leaves the identifiers of other services', () => {
    const { ids, grant } = aDevice().open({ granted: ['ads', 'rival'] })
    const kept = ids.get('ad-client', 'rival')
    ids.get('ad-client', 'ads')
    grant('rival')
    expect(ids.get('ad-client', 'rival')).toBe(kept)
  })

  test('that happened on another page is made up for when a page starts, also for services that are listed no longer', () => {
    const device = aDevice()
    device.open({ granted: ['ads'] }).ids.get('ad-client', 'ads')
    device.stored.set('cs_choice.id.["gone","ad-client"]', '00000000-0000-4000-8000-000000000000 1')
    device.stored.set('cs_choice', '[]')
    device.open()
    expect([...device.stored.keys()]).toEqual(['cs_choice'])
  })

  test('is not made up for while it is not known whether earlier answers count', () => {
    const device = aDevice()
    const id = device.open({ granted: ['ads'] }).ids.get('ad-client', 'ads')
    device.open({ isDecided: false })
    expect(device.open({ granted: ['ads'] }).ids.get('ad-client', 'ads')).toBe(id)
  })
})

describe('a reset', () => {
  test('ends one identifier in all tabs, and tells the listeners of each', async () => {
    const device = aDevice()
    const [here, there] = [device.open({ granted: ['ads', 'rival'] }), device.open({ granted: ['ads', 'rival'] })]
    const ends: string[] = []
    for (const [tab, name] of [
      [here, 'here'],
      [there, 'there'],
    ] as const)
      tab.ids.subscribe(({ service, reason }) => ends.push(`${name} ${service} ${reason}`))
    const [first, kept] = [here.ids.get('ad-client', 'ads'), here.ids.get('ad-client', 'rival')]
    expect(there.ids.get('ad-client', 'ads')).toBe(first)
    expect(await here.ids.reset('ad-client', 'ads')).toBe(true)
    expect(ends).toEqual(['here ads reset', 'there ads reset'])
    const next = there.ids.get('ad-client', 'ads')
    expect(next).not.toBe(first)
    expect(here.ids.get('ad-client', 'ads')).toBe(next)
    expect(here.ids.get('ad-client', 'rival')).toBe(kept)
  })

  test('without a name ends all of ours, those of sessions in other tabs, too', async () => {
    const device = aDevice()
    const [here, there] = [device.open({ granted: ['ads'] }), device.open({ granted: ['ads'] })]
    const before = [here.ids.get('ad-client', 'ads'), here.ids.get('visit'), there.ids.get('visit')]
    expect(await here.ids.reset()).toBe(true)
    expect(device.stored.size).toBe(0)
    const after = [here.ids.get('ad-client', 'ads'), here.ids.get('visit'), there.ids.get('visit')]
    expect(new Set([...before, ...after]).size).toBe(6)
  })

  test('leaves in another tab what was made since', async () => {
    const device = aDevice()
    const [here, there] = [device.open({ granted: ['ads'] }), device.open({ granted: ['ads'] })]
    const first = here.ids.get('ad-client', 'ads')
    there.ids.get('ad-client', 'ads')
    // It is told before the other tab is.
    const made = new Promise((resolve) => here.ids.subscribe(() => resolve(here.ids.get('ad-client', 'ads'))))
    const told = vi.fn()
    there.ids.subscribe(told)
    await here.ids.reset('ad-client', 'ads')
    expect(await made).not.toBe(first)
    expect(there.ids.get('ad-client', 'ads')).toBe(await made)
    expect(told).toHaveBeenCalledTimes(1)
  })

  test('tells every listener, also after one that throws, which is reported', async () => {
    const { ids, reports } = aDevice().open({ granted: ['ads'] })
    const told = vi.fn()
    ids.subscribe(() => {
      throw new Error('mine')
    })
    const undo = ids.subscribe(told)
    ids.get('ad-client', 'ads')
    await ids.reset('ad-client', 'ads')
    expect(told).toHaveBeenCalledTimes(1)
    expect(reports).toEqual(['listener Error: mine'])
    undo()
    ids.get('ad-client', 'ads')
    await ids.reset('ad-client', 'ads')
    expect(told).toHaveBeenCalledTimes(1)
  })
})
