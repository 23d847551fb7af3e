import { describe, expect, test, vi } from 'vitest'
import { anEndpoint, later, patience, refused } from '../builders/anEndpoint.ts'

const second = 1000
const hour = 3600 * second
const day = 24 * hour
const ids = (count: number) => Array.from({ length: count }, (_, index) => `record-${index}`)

describe('records that are not sent', () => {
  test('go together, oldest first, and once only', async () => {
    const world = anEndpoint()
    world.add('one', 'two')
    const tab = world.openTab()
    tab.wake()
    await world.clock.pass()
    tab.wake()
    await world.clock.pass(day)
    expect(world.requests).toEqual([['one', 'two']])
    expect(world.unsent.size).toBe(0)
    expect([world.reports, world.clock.waiting()]).toEqual([[], 0])
    expect(world.finished).toBeGreaterThan(0)
  })

  test('go in several requests where they are many, one after the other', async () => {
    const world = anEndpoint()
    world.add(...ids(45))
    world.openTab().wake()
    await world.clock.pass()
    expect(world.requests.map((request) => request.length)).toEqual([20, 20, 5])
    expect(world.acknowledged).toEqual(ids(45))
  })

  test('of several tabs go once', async () => {
    const world = anEndpoint('silence')
    const tabs = [world.openTab(), world.openTab(), world.openTab()]
    world.add('one', 'two')
    for (const tab of tabs) tab.wake()
    await world.clock.pass(hour)
    expect(world.acknowledged).toEqual(['one', 'two'])
    expect(world.requests).toHaveLength(2)
  })

  test('that came while a request was on its way go with the next one', async () => {
    const world = anEndpoint('silence')
    const tab = world.openTab()
    world.add('one')
    tab.wake()
    await world.clock.pass()
    world.add('two')
    tab.wake()
    await world.clock.pass(hour)
    expect(world.requests).toEqual([['one'], ['one', 'two']])
  })
})

describe('an endpoint that fails', () => {
  test('for a day is asked less and less, and gets everything when it is back', async () => {
    const world = anEndpoint(...Array.from({ length: 100 }, () => later()))
    const tab = world.openTab()
    world.add('one')
    tab.wake()
    await world.clock.pass(day)
    // Five seconds, doubled up to an hour, of which three quarters with this random number.
    expect(world.requests.length).toBeGreaterThan(24)
    expect(world.requests.length).toBeLessThan(50)
    const waits = world.times.slice(1).map((time, index) => time - world.times[index]!)
    expect(waits.slice(0, 3)).toEqual([3.75, 7.5, 15].map((wait) => wait * second))
    expect(Math.max(...waits)).toBe(0.75 * hour)
    world.doings.length = 0
    await world.clock.pass(hour)
    expect(world.acknowledged).toEqual(['one'])
    expect(new Set(world.reports)).toEqual(new Set(['sending /api/records: 500']))
  })

  test('is not asked more often because somebody answers again, or loads pages', async () => {
    const world = anEndpoint(...Array.from({ length: 9 }, () => later('503', hour)))
    for (const id of ids(30)) {
      world.add(id)
      const tab = world.openTab()
      tab.wake()
      await world.clock.pass(second)
      tab.stop()
    }
    expect(world.requests).toHaveLength(1)
  })

  test('is left alone for as long as it asks for', async () => {
    const world = anEndpoint(later('429', 2 * hour))
    world.add('one')
    world.openTab().wake()
    await world.clock.pass(2 * hour - 1)
    expect(world.requests).toHaveLength(1)
    await world.clock.pass(1)
    expect(world.acknowledged).toEqual(['one'])
  })

  test('by never answering is asked again, and the other tabs have not asked in the meantime', async () => {
    const world = anEndpoint('silence')
    world.add('one')
    for (const tab of [world.openTab(), world.openTab()]) tab.wake()
    await world.clock.pass(patience - 1)
    expect(world.requests).toHaveLength(1)
    await world.clock.pass(hour)
    expect(world.acknowledged).toEqual(['one'])
  })

  test('and is another one in the next configuration does not keep that one waiting', async () => {
    const world = anEndpoint(refused('endpoint', '404'))
    world.add('one')
    world.openTab().wake()
    await world.clock.pass()
    expect(world.pause()).toMatchObject({ endpoint: '/api/records' })
    const moved = world.openTab({ pause: async () => ({ ...world.pause()!, endpoint: '/elsewhere' }) })
    moved.wake()
    await world.clock.pass()
    expect(world.acknowledged).toEqual(['one'])
  })
})

describe('an endpoint that refuses', () => {
  test('whatever it is sent is asked again the next day, not before', async () => {
    const world = anEndpoint(refused('endpoint', '404'))
    world.add(...ids(30))
    const tab = world.openTab()
    tab.wake()
    await world.clock.pass(day - 1)
    tab.wake()
    await world.clock.pass()
    expect(world.requests).toHaveLength(1)
    expect(world.reports).toEqual(['sending /api/records: 404'])
    await world.clock.pass(1)
    expect(world.acknowledged).toEqual(ids(30))
  })

  test('one record gets the others, and that one again the next day', async () => {
    const world = anEndpoint(refused('content'), { outcome: 'taken' }, refused('content'), { outcome: 'taken' })
    world.add('one', 'bad', 'three')
    world.openTab().wake()
    await world.clock.pass(day - 1)
    expect(world.requests).toEqual([['one', 'bad', 'three'], ['one'], ['bad'], ['three']])
    expect(world.acknowledged).toEqual(['one', 'three'])
    await world.clock.pass(1)
    expect(world.acknowledged).toEqual(['one', 'three', 'bad'])
  })
})

describe('without a network', () => {
  test('nothing is tried, and when it is back everything is sent at once', async () => {
    const world = anEndpoint()
    world.isOnline = false
    world.add('one')
    const tab = world.openTab()
    tab.wake()
    await world.clock.pass(day)
    expect(world.requests).toEqual([])
    world.isOnline = true
    tab.wake()
    await world.clock.pass()
    expect([world.acknowledged, world.reports]).toEqual([['one'], []])
  })

  test('that was lost on the way, the endpoint has not failed', async () => {
    const world = anEndpoint('silence')
    world.add('one')
    const tab = world.openTab()
    tab.wake()
    await world.clock.pass()
    world.isOnline = false
    await world.clock.pass(patience)
    world.isOnline = true
    tab.wake()
    await world.clock.pass()
    expect([world.acknowledged, world.reports]).toEqual([['one'], []])
  })
})

describe('what cannot be noted', () => {
  test('is not sent again by the page that knows of it', async () => {
    const world = anEndpoint()
    const sent = vi.fn(async (of: readonly string[]) => of.forEach((id) => world.unsent.delete(id)))
    sent.mockRejectedValueOnce(new Error('The disk is full.'))
    const tab = world.openTab({ sent })
    world.add('one')
    tab.wake()
    await world.clock.pass()
    expect(world.reports).toEqual(['sending Error: The disk is full.'])
    world.add('two')
    tab.wake()
    await world.clock.pass()
    expect(world.requests).toEqual([['one'], ['two']])
    expect(world.unsent.size).toBe(0)
  })

  test('or read is reported, and tried again only when something happens', async () => {
    const world = anEndpoint()
    world.add('one')
    const read = vi
      .fn()
      .mockRejectedValueOnce(new Error('Refused.'))
      .mockResolvedValue([...world.unsent.values()])
    const tab = world.openTab({ read })
    tab.wake()
    await world.clock.pass(day)
    expect([world.requests, world.reports, read.mock.calls.length]).toEqual([[], ['sending Error: Refused.'], 1])
  })

  test('by a clock that has gone back does not keep anything for years', async () => {
    const world = anEndpoint(later())
    world.add('one')
    const tab = world.openTab()
    tab.wake()
    await world.clock.pass()
    tab.stop()
    world.clock.set(Date.UTC(2020, 0))
    world.openTab().wake()
    await world.clock.pass()
    expect(world.acknowledged).toEqual(['one'])
  })
})

test('a page that is stopped sends nothing more', async () => {
  const world = anEndpoint(later())
  const tab = world.openTab()
  world.add('one')
  tab.wake()
  await world.clock.pass()
  tab.stop()
  tab.wake()
  await world.clock.pass(day)
  expect([world.requests.length, world.clock.waiting()]).toEqual([1, 0])
})
