import fc from 'fast-check'
import { answerable } from '../../../src/core/answer.ts'
import type { Answer, Catalog, Choices } from '../../../src/core/types.ts'
import { encodeSnapshot } from './encodeSnapshot.ts'
import { catalogOf, sites, type Site } from './sites.ts'

/** A site, its catalog, any answers to it, and the snapshot that holds them. */
export interface AnsweredSite {
  readonly site: Site
  readonly catalog: Catalog
  readonly choices: Choices
  readonly snapshot: string
}

/** Any site with any answers. */
export const answeredSites = (now: number): fc.Arbitrary<AnsweredSite> =>
  sites.chain((site) => {
    const catalog = catalogOf(site)
    return choicesFor(catalog, now).map((choices) => ({ site, catalog, choices, snapshot: encodeSnapshot(catalog, choices) }))
  })

/** Any answers to a catalog: each id granted, refused or unanswered; both times within a day before `now`. */
const choicesFor = (catalog: Catalog, now: number): fc.Arbitrary<Choices> => {
  const ids = answerable(catalog)
  const state = fc.constantFrom<(Answer | undefined)[]>('granted', 'refused', undefined)
  const time = fc.integer({ min: now - 864e5, max: now }).map((at) => Math.floor(at / 1000) * 1000)
  return fc.record({
    at: fc.record({ granted: time, refused: time }),
    answers: fc
      .array(state, { minLength: ids.length, maxLength: ids.length })
      .map((states) => new Map(ids.flatMap((name, index) => (states[index] ? [[name, states[index]] as const] : [])))),
  })
}
