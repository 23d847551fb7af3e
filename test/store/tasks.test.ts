import { describe, expect, test } from 'vitest'
import { createOutbox, type Evidence, type Outbox } from '../../src/store/outbox.ts'
import { removeTask, tasksLeft } from '../../src/store/tasks.ts'
import { aPage, type PageOptions } from './builders/aPage.ts'

const run = <Result>(work: () => Result): Result => work()

/** One page: its storage and its outbox. `from` is the page before it, with the same storage. */
function open(options?: PageOptions, from?: Window) {
  const win = from ?? aPage(options)
  const outbox = createOutbox(win, 'cs_choice', run)
  return { win, outbox, left: () => tasksLeft(win, outbox).map(({ sweep }) => sweep.join()) }
}

const evidence = (at: number): Evidence => ({ at, intent: 'refuse', method: 'banner', language: 'en', answers: [['ads', 'refused']] })
const put = (outbox: Outbox, id: string, at?: number) => outbox.put({ sweep: [id], ...(at !== undefined && { evidence: evidence(at) }) })

describe('what is left to do after an answer', () => {
  test('is there on this page and on the next one, with all that it needs', () => {
    const { win, outbox } = open()
    outbox.put({ sweep: ['ads', 'measure'], evidence: evidence(5) })
    expect(tasksLeft(win, outbox)).toEqual([
      { key: expect.stringMatching(/^cs_choice\.task\./), sweep: ['ads', 'measure'], evidence: evidence(5) },
    ])
    const next = open({}, win)
    expect(next.outbox.hasLeft()).toBe(true)
    expect(tasksLeft(win, next.outbox)).toEqual(tasksLeft(win, outbox))
  })

  test('is listed once, the oldest answer first, whoever put it there', () => {
    const first = open()
    const second = open({}, first.win)
    put(first.outbox, 'later', 20)
    put(second.outbox, 'sooner', 10)
    put(first.outbox, 'without an answer')
    expect(first.left()).toEqual(['without an answer', 'sooner', 'later'])
    expect(second.left()).toEqual(first.left())
  })

  test('does not overwrite what another tab put there', () => {
    const first = open()
    for (let i = 0; i < 50; i++) put(open({}, first.win).outbox, `${i}`, i)
    expect(first.left()).toHaveLength(50)
  })

  test('is gone when it is done, here and in the storage, and only that', () => {
    const { win, outbox, left } = open()
    put(outbox, 'one', 1)
    put(outbox, 'two', 2)
    removeTask(win, outbox, tasksLeft(win, outbox)[0]!.key)
    expect(left()).toEqual(['two'])
    expect(open({}, win).left()).toEqual(['two'])
  })

  test('leaves the next page nothing when all is done', () => {
    const { win, outbox } = open()
    put(outbox, 'one', 1)
    for (const { key } of tasksLeft(win, outbox)) removeTask(win, outbox, key)
    expect(open({}, win).outbox.hasLeft()).toBe(false)
  })

  test('is told apart from other items, also from the roster, whose name begins alike', () => {
    const { outbox, left } = open({ items: { cs_choice: '[]', 'cs_choices.task.1': '{"sweep":["x"]}', 'other.task.1': '{"sweep":["y"]}' } })
    expect(outbox.hasLeft()).toBe(false)
    expect(left()).toEqual([])
  })

  test('is written past the gates', () => {
    let owned = 0
    const win = aPage()
    createOutbox(win, 'cs_choice', (work) => {
      owned += 1
      return work()
    }).put({ sweep: [] })
    expect([owned, Object.keys(win.localStorage).length]).toEqual([1, 1])
  })
})

describe.each(['refused', 'full'] as const)('where storage is %s', (storage) => {
  test('the page itself remembers, and nothing throws', () => {
    const { win, outbox, left } = open({ storage })
    expect(outbox.hasLeft()).toBe(false)
    put(outbox, 'one', 1)
    put(outbox, 'two', 2)
    expect(left()).toEqual(['one', 'two'])
    for (const { key } of tasksLeft(win, outbox)) removeTask(win, outbox, key)
    expect(left()).toEqual([])
  })

  test('a later page has nothing to do', () => {
    const { win, outbox } = open({ storage })
    put(outbox, 'one', 1)
    expect(open({}, win).left()).toEqual([])
  })
})

test('full storage keeps what an earlier page could still write', () => {
  const before = open()
  put(before.outbox, 'before', 1)
  const items = Object.fromEntries(Object.entries(before.win.localStorage as unknown as Record<string, string>))
  const { outbox, left } = open({ items, storage: 'full' })
  put(outbox, 'now', 2)
  expect(left()).toEqual(['before', 'now'])
})

const evidenceWith = (changes: object) => JSON.stringify({ sweep: [], evidence: { ...evidence(1), ...changes } })

test.each([
  '',
  '{',
  'null',
  '"text"',
  '5',
  '[]',
  '{}',
  '{"sweep":"ads"}',
  '{"sweep":[5]}',
  '{"sweep":[],"evidence":{}}',
  evidenceWith({ at: 'yesterday' }),
  evidenceWith({ at: 9e15 }),
  evidenceWith({ intent: 'guess' }),
  evidenceWith({ answers: [['ads', 'perhaps']] }),
  evidenceWith({ answers: [null] }),
])('a damaged task is deleted, so that no page tries it again: %s', (damaged) => {
  const { win, outbox, left } = open({ items: { 'cs_choice.task.1-2-3-4': damaged } })
  put(outbox, 'whole', 1)
  expect(left()).toEqual(['whole'])
  for (const { key } of tasksLeft(win, outbox)) removeTask(win, outbox, key)
  expect(open({}, win).outbox.hasLeft()).toBe(false)
})

test('a task under a key that no record can have is deleted, and one that names another key keeps its own', () => {
  const task = JSON.stringify({ key: 'cs_choice.task.9-9-9-9', sweep: ['ads'] })
  const { win, outbox } = open({ items: { 'cs_choice.task.nonsense': task, 'cs_choice.task.1-2-3-4': task } })
  expect(tasksLeft(win, outbox).map(({ key }) => key)).toEqual(['cs_choice.task.1-2-3-4'])
  expect(Object.keys(win.localStorage)).toEqual(['cs_choice.task.1-2-3-4'])
})
