import { expect, test, vi } from 'vitest'
import { anEvent } from './builders/anEvent.ts'
import { aPage } from './builders/aPage.ts'

test('attempts of the same host or item are one row, with how often each outcome came', () => {
  const { usage, tell } = aPage({
    before: [
      anEvent({ vector: 'script', subject: 'https://vendor.example/a.js?visitor=7', by: 'https://shop.example/tags.js?v=1' }),
      anEvent({ subject: 'sid', outcome: 'stored', reason: 'granted', service: 'shop' }),
    ],
  })
  tell(anEvent({ vector: 'image', subject: 'https://VENDOR.example./p.gif', outcome: 'held' }))
  tell(anEvent({ vector: 'image', subject: 'https://vendor.example/p.gif', outcome: 'held' }))
  const { hosts, items } = usage.report()
  expect(hosts).toEqual([
    {
      subject: 'vendor.example',
      kinds: ['script', 'image'],
      outcomes: { observed: 1, held: 2 },
      by: ['https://shop.example/tags.js'],
      suggested: 'vendor',
    },
  ])
  expect(items).toEqual([{ subject: 'sid', kinds: ['cookie'], outcomes: { stored: 1 }, service: 'shop', by: [] }])
})

test('it carries no query and no fragment, neither of the page nor of a script', () => {
  const { usage } = aPage({
    before: [anEvent({ vector: 'script', subject: 'https://vendor.example/?secret', by: 'https://vendor.example/?secret#secret' })],
  })
  const report = usage.report()
  expect(report.page).toBe('https://shop.example/checkout')
  expect(JSON.stringify(report)).not.toMatch(/secret|mail/)
})

test('it is JSON, and a copy that does not change any more', () => {
  const { usage, tell } = aPage({ before: [anEvent()] })
  const report = usage.report()
  const text = JSON.stringify(report)
  tell(anEvent())
  expect(JSON.stringify(report)).toBe(text)
  expect(JSON.parse(text)).toEqual(report)
})

test('attempts on what is ours, and marked scripts of the page itself, are no use of anything', () => {
  const { usage } = aPage({
    before: [
      anEvent({ subject: 'cs_choice', reason: 'protected', outcome: 'held' }),
      anEvent({ vector: 'script', subject: '', reason: 'marked', outcome: 'held', service: 'vendor' }),
      anEvent({ vector: 'script', subject: 'vendor', reason: 'granted', outcome: 'released', service: 'vendor' }),
      anEvent({ vector: 'script', subject: 'https://[', outcome: 'held' }),
    ],
  })
  expect(usage.report()).toMatchObject({ hosts: [], items: [], complete: true })
})

test('a relay of WebRTC is a host', () => {
  const { usage } = aPage({ before: [anEvent({ vector: 'webRtc', subject: 'stun:relay.example:3478' })] })
  expect(usage.report().hosts).toMatchObject([{ subject: 'relay.example', suggested: 'relay' }])
})

test.each([
  [499, true],
  [500, false],
])('after %i repeated events it is complete: %s', (count, complete) => {
  const { usage, tell } = aPage({ before: Array.from({ length: count }, (_, index) => anEvent({ subject: `n${index}` })) })
  for (let index = 0; index < 600; index++) tell(anEvent({ subject: `m${index}` }))
  expect(usage.report().items).toHaveLength(count + 600)
  expect(usage.report().complete).toBe(complete)
})

test('a page that never ends to make up names is not remembered for ever, and the report says so', () => {
  const { usage, tell } = aPage({})
  for (let index = 0; index < 5001; index++) tell(anEvent({ subject: `name ${index}` }))
  const { items, complete } = usage.report()
  expect([items.length, complete]).toEqual([5000, false])
}, 20_000)

test('each unknown thing is told once, also what there was before, with the entry that lists it', () => {
  const { usage, tell } = aPage({ before: [anEvent(), anEvent()] })
  const told: unknown[] = []
  const undo = usage.watchUnknown(({ subject }, { services }) => void told.push([subject, Object.keys(services)]))
  tell(anEvent())
  tell(anEvent({ subject: 'sid', reason: 'granted', service: 'shop' }))
  tell(anEvent({ vector: 'fetch', subject: 'https://vendor.example/' }))
  undo()
  tell(anEvent({ subject: 'late' }))
  expect(told).toEqual([
    ['visitor', ['unattributed']],
    ['vendor.example', ['vendor']],
  ])
})

test('a listener that throws is reported and keeps nobody from being told', () => {
  const { usage, tell, reported } = aPage({})
  const error = new Error('thrown on purpose')
  usage.watchUnknown(() => {
    throw error
  })
  const second = vi.fn()
  usage.watchUnknown(second)
  tell(anEvent())
  expect(second).toHaveBeenCalledOnce()
  expect(reported).toEqual([['listener', error]])
})
