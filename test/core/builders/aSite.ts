import { answerable } from '../../../src/core/answer.ts'
import type { Catalog, Choices } from '../../../src/core/types.ts'
import type { Site } from './sites.ts'

/** A site of three optional categories, one of them without services. */
export const aSite: Site = {
  categories: [
    { id: 'essential', required: true },
    { id: 'performance', required: false },
    { id: 'advertising', required: false },
    { id: 'demographic', required: false },
  ],
  services: [
    { id: 'session', category: 'essential' },
    { id: 'measure', category: 'performance' },
    { id: 'video', category: 'performance' },
    { id: 'ads', category: 'advertising' },
  ],
}

/** What a visitor who accepts everything at `now` leaves behind. */
export const everythingGranted = (catalog: Catalog, now: number): Choices => ({
  at: { granted: now, refused: now },
  answers: new Map(answerable(catalog).map((id) => [id, 'granted'])),
})
