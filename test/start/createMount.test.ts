import { expect, test } from 'vitest'
import { createMount } from '../../src/start/createMount.ts'

/** A part whose loading ends when the test says so. `shown` is how often it is on the page now. */
function aPart() {
  const loads: { arrive(): Promise<void>; fail(): Promise<void> }[] = []
  const part = { shown: 0, mounted: 0, loads }
  const mount = () => {
    part.shown += 1
    part.mounted += 1
    return () => void (part.shown -= 1)
  }
  const load = () =>
    new Promise<() => () => void>((resolve, reject) => {
      loads.push({
        arrive: async () => resolve(mount),
        fail: async () => reject(new Error('not there')),
      })
    })
  return Object.assign(part, createMount(load))
}

/** Lets everything happen that was waiting. */
const settled = () => new Promise((resolve) => setTimeout(resolve))

test('a part is loaded when it is shown, and is on the page once, however often it is asked for', async () => {
  const part = aPart()
  expect(part.loads).toHaveLength(0)
  void part.show()
  void part.show()
  await part.loads[0]!.arrive()
  await settled()
  await part.show()
  expect([part.loads.length, part.shown]).toEqual([1, 1])
})

test('what was hidden is gone, and can be shown again', async () => {
  const part = aPart()
  void part.show()
  await part.loads[0]!.arrive()
  await settled()
  part.hide()
  part.hide()
  expect(part.shown).toBe(0)
  void part.show()
  await part.loads[1]!.arrive()
  await settled()
  expect(part.shown).toBe(1)
})

test('what was hidden while it was loading does not appear', async () => {
  const part = aPart()
  const shown = part.show()
  part.hide()
  await part.loads[0]!.arrive()
  await shown
  expect([part.shown, part.mounted]).toEqual([0, 0])
})

test.each([
  ['in their order', [0, 1]],
  ['the other way round', [1, 0]],
])('hidden and shown again while it was loading, it appears once, if both loads arrive %s', async (_, order) => {
  const part = aPart()
  void part.show()
  part.hide()
  void part.show()
  for (const each of order) {
    await part.loads[each]!.arrive()
    await settled()
  }
  expect([part.shown, part.mounted]).toEqual([1, 1])
  part.hide()
  expect(part.shown).toBe(0)
})

test('a load that failed is told to who asked, and can be tried again', async () => {
  const part = aPart()
  const first = part.show()
  await part.loads[0]!.fail()
  await expect(first).rejects.toThrow('not there')
  void part.show()
  await part.loads[1]!.arrive()
  await settled()
  expect(part.shown).toBe(1)
})

test('a load that fails after it was given up does not take the later one with it', async () => {
  const part = aPart()
  const first = part.show()
  part.hide()
  void part.show()
  await part.loads[0]!.fail()
  await expect(first).rejects.toThrow('not there')
  await part.loads[1]!.arrive()
  await settled()
  expect(part.shown).toBe(1)
})
