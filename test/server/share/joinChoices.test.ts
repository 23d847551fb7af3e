import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerable } from '../../../src/core/answer.ts'
import { compile } from '../../../src/core/compile.ts'
import type { Answer, Choices } from '../../../src/core/types.ts'
import { joinChoices } from '../../../src/server/share/joinChoices.ts'
import { aSite } from '../builders/aSite.ts'
import { noon } from '../builders/aServer.ts'

const catalog = compile(aSite)
const ids = answerable(catalog)

const given = (answers: Readonly<Record<string, Answer>>, granted = noon, refused = granted, rest: Partial<Choices> = {}): Choices => ({
  answers: new Map(Object.entries(answers)),
  at: { granted, refused },
  ...rest,
})

const times = fc.integer({ min: noon - 3 * 365 * 864e5, max: noon })
const someChoices: fc.Arbitrary<Choices> = fc
  .record({
    answers: fc.dictionary(fc.constantFrom(...ids, 'unknown'), fc.constantFrom<Answer>('granted', 'refused')),
    granted: times,
    refused: times,
    policy: fc.constantFrom(undefined, catalog.policy, 'other'),
  })
  .map(({ answers, granted, refused, policy }) => given(answers, granted, refused, { policy }))

describe('joining choices', () => {
  test('grants nothing that neither side has granted', () => {
    fc.assert(
      fc.property(fc.option(someChoices, { nil: undefined }), someChoices, (own, brought) => {
        for (const [id, answer] of joinChoices(catalog, own, brought, noon).answers)
          if (answer === 'granted') expect([own?.answers.get(id), brought.answers.get(id)]).toContain('granted')
      }),
    )
  })

  test('never lets a grant win over a refusal that may be later', () => {
    fc.assert(
      fc.property(someChoices, someChoices, (own, brought) => {
        const { answers } = joinChoices(catalog, own, brought, noon)
        for (const [id, answer] of answers)
          for (const [granter, refuser] of [
            [own, brought],
            [brought, own],
          ] as const)
            if (granter.answers.get(id) === 'granted' && refuser.answers.get(id) === 'refused' && answer === 'granted')
              expect(granter.at.granted).toBeGreaterThan(refuser.at.refused)
      }),
    )
  })

  test('lets no grant live longer than on the side that it is from', () => {
    fc.assert(
      fc.property(someChoices, someChoices, (own, brought) => {
        const { answers, at } = joinChoices(catalog, own, brought, noon)
        for (const [id, answer] of answers) {
          const from = [own, brought].filter((side) => side.answers.get(id) === 'granted').map((side) => side.at.granted)
          if (answer === 'granted') expect(at.granted).toBeLessThanOrEqual(Math.max(...from))
        }
      }),
    )
  })

  test('takes no grants to another version of the policy, but refusals', () => {
    const brought = given({ player: 'granted', ads: 'refused' }, noon, noon, { policy: 'other' })
    expect(joinChoices(catalog, undefined, brought, noon).answers).toEqual(new Map([['ads', 'refused']]))
  })

  test('says that grants were given in spite of a signal only where all of them were', () => {
    const own = given({ player: 'granted' }, noon, noon, { despite: ['gpc'] })
    expect(joinChoices(catalog, own, given({ ads: 'granted' }), noon).despite).toEqual([])
    expect(joinChoices(catalog, own, given({ ads: 'granted' }, noon, noon, { despite: ['gpc', 'dnt'] }), noon).despite).toEqual(['gpc'])
    expect(joinChoices(catalog, own, given({ ads: 'refused' }), noon).despite).toEqual(['gpc'])
  })

  test('keeps who uses the site', () => {
    const own = given({}, noon, noon, { audience: 'child' })
    expect(joinChoices(catalog, own, given({}, noon, noon, { audience: 'adult' }), noon).audience).toBe('child')
    expect(joinChoices(catalog, undefined, own, noon).audience).toBe('child')
  })

  test("brings no profile's answers to another, keeps the profile here, and of two audiences the stricter", () => {
    const service = { name: 'X', provider: { name: 'X' } }
    const family = compile({
      categories: { performance: {}, advertising: { scope: 'profile' } },
      services: { measure: { ...service, category: 'performance' }, ads: { ...service, category: 'advertising' } },
    })
    const ana = given({ measure: 'granted', ads: 'granted' }, noon, noon, { profile: '1111111111111111', audience: 'child' })
    const ben = given({}, noon, noon, { profile: '2222222222222222', audience: 'adult' })
    const grantedTo = (own: Choices | undefined) => [...joinChoices(family, own, ana, noon).answers.keys()]
    expect(grantedTo(ben)).toEqual(['measure'])
    expect(grantedTo(undefined)).toEqual(['measure'])
    expect(grantedTo({ ...ben, profile: ana.profile })).toEqual(['ads', 'measure'])
    expect(joinChoices(family, ben, ana, noon)).toMatchObject({ profile: ben.profile, audience: 'child' })
  })
})
