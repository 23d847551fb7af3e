import { rosterText } from '../../src/core/rosterText.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerable } from '../../src/core/answer.ts'
import { classifyHost, classifyName } from '../../src/core/classify.ts'
import { compile } from '../../src/core/compile.ts'
import { decide } from '../../src/core/decide.ts'
import { decodeSnapshot } from '../../src/core/decodeSnapshot.ts'
import { isSound } from './builders/isSound.ts'
import type { Catalog } from '../../src/core/types.ts'
import { aConfiguration } from './builders/aConfiguration.ts'
import { changed } from './builders/changed.ts'
import { encodeSnapshot } from './builders/encodeSnapshot.ts'
import { mutatedConfigurations, places, wrongValues } from './builders/mutatedConfigurations.ts'
import { requiredIds } from './builders/requiredIds.ts'

const now = Date.UTC(2026, 10, 22, 12)
const patient = { timeout: 60_000 }
const sound = compile(aConfiguration())
const accepted = { at: { granted: now, refused: now }, answers: new Map(answerable(sound).map((id) => [id, 'granted' as const])) }
const snapshot = encodeSnapshot(sound, accepted)

/** What the guard does with a configuration before anything has said whether it is sound. */
function hotPath(configuration: unknown): { readonly catalog: Catalog; readonly granted: ReadonlySet<string> } {
  const catalog = compile(configuration)
  const { granted } = decide(catalog, decodeSnapshot(catalog, snapshot, rosterText(sound), false), now)
  for (const type of ['cookie', 'localStorage', 'indexedDB']) classifyName(catalog, type, '_ns1')
  classifyHost(catalog, 'c.northstar.example')
  return { catalog, granted }
}

describe('a configuration with a mistake', () => {
  test('grants nothing optional to a visitor who accepted everything before the mistake was made', patient, () => {
    fc.assert(
      fc.property(mutatedConfigurations, (configuration) => {
        const { catalog, granted } = hotPath(configuration)
        if (isSound(configuration)) return
        const always = requiredIds(catalog)
        for (const id of granted) expect(always).toContain(id)
        for (const id of answerable(catalog)) expect(granted).not.toContain(id)
      }),
      { numRuns: 500 },
    )
  })

  test('grants what is required as far as it can be read', () => {
    expect([...hotPath({ ...aConfiguration(), polcy: {} }).granted]).toEqual(['session', 'essential'])
    expect([...hotPath({ ...aConfiguration(), expiry: { granted: 12 } }).granted]).toEqual(['session', 'essential'])
    expect([...hotPath({ ...aConfiguration(), firstParty: 'lumen.example' }).granted]).toEqual(['session', 'essential'])
  })

  test('never throws, whatever stands wherever', patient, () => {
    for (const place of places) for (const value of wrongValues) hotPath(changed(aConfiguration(), place, value))
  })

  test('never throws, although it is no JSON', () => {
    const circular: Record<string, unknown> = { ...aConfiguration() }
    circular.operator = circular
    const throwing = {
      categories: {},
      get services(): never {
        throw new Error('not now')
      },
    }
    for (const value of [circular, throwing, 5n, { ...aConfiguration(), unknown: 5n }, Symbol('x'), () => 1]) {
      expect(hotPath(value).granted).not.toContain('ads')
      expect(isSound(value)).toBe(false)
    }
  })
})

test('the same configuration without a mistake grants what the snapshot says', () => {
  expect([...hotPath(aConfiguration()).granted]).toContain('ads')
})
