import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changes } from '../../src/core/changes.ts'

const decisions = fc
  .uniqueArray(fc.string({ maxLength: 3 }))
  .map((ids) => ({ granted: new Set(ids), unanswered: [], fresh: [], hidden: new Set<string>() }))

test('tells exactly the differences between two decisions', () => {
  fc.assert(
    fc.property(decisions, decisions, (before, next) => {
      const { granted, denied } = changes(before, next)
      const replayed = new Set(before.granted)
      for (const id of granted) {
        expect(replayed.has(id)).toBe(false)
        replayed.add(id)
      }
      for (const id of denied) expect(replayed.delete(id)).toBe(true)
      expect(replayed).toEqual(next.granted)
    }),
  )
})

test('tells nothing where nothing changed', () => {
  fc.assert(
    fc.property(decisions, (decision) => {
      expect(changes(decision, decision)).toEqual({ granted: [], denied: [] })
    }),
  )
})
