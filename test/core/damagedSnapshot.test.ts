import { rosterText } from '../../src/core/rosterText.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeSnapshot } from '../../src/core/decodeSnapshot.ts'
import { fingerprint } from '../../src/core/fingerprint.ts'
import { answeredSites } from './builders/answeredSites.ts'
import { aSite, everythingGranted } from './builders/aSite.ts'
import { encodeSnapshot } from './builders/encodeSnapshot.ts'
import { catalogOf } from './builders/sites.ts'

const now = Date.UTC(2026, 10, 22, 12)

describe('what is no snapshot is no choice, and never throws', () => {
  test('a character changed, left out or added', () => {
    const damaged = answeredSites(now).chain((before) =>
      fc
        .tuple(fc.nat(before.snapshot.length), fc.nat(2), fc.string({ maxLength: 2 }))
        .map(([at, count, extra]) => ({ ...before, text: before.snapshot.slice(0, at) + extra + before.snapshot.slice(at + count) })),
    )
    fc.assert(
      fc.property(damaged, ({ catalog, snapshot, text }) => {
        if (text !== snapshot) expect(decodeSnapshot(catalog, text, rosterText(catalog), true)).toBeUndefined()
      }),
    )
  })

  test('cut off anywhere', () => {
    const catalog = catalogOf(aSite)
    const snapshot = encodeSnapshot(catalog, everythingGranted(catalog, now))
    for (let end = 0; end < snapshot.length; end++) expect(decodeSnapshot(catalog, snapshot.slice(0, end), null, true)).toBeUndefined()
  })

  test('of a future format, even with a right check', () => {
    const catalog = catalogOf(aSite)
    const body = encodeSnapshot(catalog, everythingGranted(catalog, now))
      .replace(/^2/, '3')
      .replace(/\.\w+$/, '')
    expect(decodeSnapshot(catalog, `${body}.${fingerprint(body)}`, null, true)).toBeUndefined()
  })

  test('any text at all, with any list of earlier services', () => {
    const catalog = catalogOf(aSite)
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, earlier) => {
        expect(decodeSnapshot(catalog, text, earlier, true)).toBeUndefined()
      }),
    )
  })

  test('a list of earlier services that was replaced together with its fingerprint', () => {
    const catalog = catalogOf(aSite)
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (earlier) => {
        const body = encodeSnapshot(catalog, everythingGranted(catalog, now))
          .replace(catalog.fingerprint, fingerprint(earlier))
          .replace(/\.\w+$/, '')
        decodeSnapshot(catalog, `${body}.${fingerprint(body)}`, earlier, true)
      }),
    )
  })
})
