import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Audience } from '../../src/core/configuration.ts'
import type { Situation } from '../../src/core/types.ts'
import { aHousehold } from './builders/aHousehold.ts'

const people = [null, 'ana@lumen.example', 'ben', 'kid'] as const
const ids = ['ads', 'pixel', 'matching'] as const
type Person = (typeof people)[number]

type Step =
  | { readonly do: 'enter'; readonly who: Person }
  | { readonly do: 'grant' | 'refuse'; readonly ids: readonly string[] }
  | { readonly do: 'sign out' }
  | { readonly do: 'load' }
  | { readonly do: 'signals'; readonly signals: Situation['signals'] }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('enter' as const), who: fc.constantFrom(...people) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('grant' as const, 'refuse' as const),
      ids: fc.subarray([...ids, 'measure'], { minLength: 1 }),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom<Step>({ do: 'sign out' }, { do: 'load' }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('signals' as const), signals: fc.subarray(['gpc'] as const) }) },
)

const audienceOf = (who: Person): { audience?: Audience } => (who === 'kid' ? { audience: 'child' } : {})

/** What each has answered last, as far as it was not forgotten. */
class Answered {
  private readonly last = new Map<Person, Map<string, 'grant' | 'refuse'>>()
  of(who: Person): Map<string, 'grant' | 'refuse'> {
    const found = this.last.get(who) ?? new Map()
    this.last.set(who, found)
    return found
  }
}

test('whoever comes and goes and answers: what a profile refused is never granted in it, no grant of one shows in another, a child never has what is not for it', async () => {
  let checked = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 14 }),
      fc.constantFrom('opt-in' as const, 'opt-out' as const),
      fc.constantFrom('works' as const, 'refused' as const),
      async (steps, model, storage) => {
        const { open, browser } = aHousehold({ situation: { model }, storage })
        let page = open()
        await page.controller.isSound
        let who: Person = null
        const answered = new Answered()
        const grantedByNobody = new Set<string>()
        for (const each of steps) {
          if (each.do === 'enter') await page.enter((who = each.who), audienceOf(who))
          else if (each.do === 'sign out') {
            answered.of(who).clear()
            await page.reset('profile')
            who = null
          } else if (each.do === 'load') {
            // Without storage, what waits lasts as long as the page.
            if (storage === 'refused') continue
            page = open()
            await page.controller.isSound
          } else if (each.do === 'signals') {
            browser.situation = { ...browser.situation, signals: each.signals }
            page.situate({ signals: each.signals })
          } else {
            const hidden = page.decision().hidden
            await page[each.do](...each.ids)
            for (const id of each.ids) if (!hidden.has(id)) answered.of(who).set(id, each.do)
            if (who === null && each.do === 'grant') each.ids.forEach((id) => grantedByNobody.add(id))
          }
          const granted = page.granted()
          for (const id of ids) {
            const mine = answered.of(who).get(id)
            if (mine === 'refuse' || (who === 'kid' && id !== 'matching')) expect(granted, `${who} ${id}`).not.toContain(id)
            else if (model === 'opt-in' && mine !== 'grant' && granted.includes(id)) {
              checked++
              // What was answered while nobody was signed in goes along, but not with a child.
              expect(who).not.toBe('kid')
              expect(grantedByNobody).toContain(id)
            }
            // The next answer counts as always.
            if (each.do === 'grant' && each.ids.includes(id) && mine === 'grant') expect(granted).toContain(id)
          }
        }
      },
    ),
    { numRuns: 300 },
  )
  expect(checked).toBeGreaterThan(10)
})
