import { describe, expect, test } from 'vitest'
import type { Vector } from '../../src/guard/types.ts'
import { aJudge, type JudgeOptions } from './builders/aJudge.ts'

/** Whether a write is held, and what the journal was told of it. */
function written(vector: Vector, name: string, options?: JudgeOptions): readonly unknown[] {
  const { judge, events } = aJudge(options)
  const held = judge.holdsItem(vector, name)
  return [held, ...events.map(({ outcome, reason, service }) => [outcome, reason, service].join(' ').trim())]
}

describe('a write of a listed item', () => {
  test.each<[Vector, string, readonly string[], readonly unknown[]]>([
    ['cookie', '_ns', [], [true, 'held denied measure']],
    ['cookie', '_ns_id', [], [true, 'held denied measure']],
    ['cookie', '_ns_id', ['measure'], [false, 'stored granted measure']],
    ['cookie', '_ns_id', ['ads', 'advertising'], [true, 'held denied measure']],
    ['cookie', 'sid', [], [false, 'stored granted session']],
    ['indexedDB', 'ns-queue', [], [true, 'held denied measure']],
  ])('%s %s with %j', (vector, name, granted, expected) => expect(written(vector, name, { granted })).toEqual(expected))

  test("the vendor's own opt-out flag stays writable, and nothing is told of it", () => {
    expect(written('localStorage', '_ns_opt_out')).toEqual([false])
  })

  test('the same name in another kind of storage is another item', () => {
    expect(written('sessionStorage', '_ns_id')).toEqual([false, 'stored unknown'])
  })
})

describe('a write of an item that no service lists', () => {
  const rule = (storage: unknown): JudgeOptions => ({ changes: { unknown: { storage } } })

  test.each<[string, JudgeOptions, readonly unknown[]]>([
    ['nothing', {}, [false, 'stored unknown']],
    ['report', rule('report'), [false, 'stored unknown']],
    ['hold', rule('hold'), [true, 'held unknown']],
    ['let-through', rule('let-through'), [false]],
  ])('where the rule is %s', (_, options, expected) => expect(written('cookie', 'theme', options)).toEqual(expected))

  test('is reported once', () => {
    const { judge, events } = aJudge()
    for (const name of ['theme', 'theme', 'list']) judge.holdsItem('cookie', name)
    expect(events.map(({ subject }) => subject)).toEqual(['theme', 'list'])
  })
})

describe('our own work', () => {
  test('passes the gates while it runs, and only then, also when it throws', () => {
    const { judge, events } = aJudge({ changes: { unknown: { storage: 'hold' } } })
    const write = () => judge.holdsItem('cookie', 'cs_choice')
    expect(judge.own(write)).toBe(false)
    expect(write()).toBe(true)
    const failing = () => {
      throw new Error('full')
    }
    expect(() => judge.own(failing)).toThrow('full')
    expect(write()).toBe(true)
    expect(events).toHaveLength(2)
  })
})
