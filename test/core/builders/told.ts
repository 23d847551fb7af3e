import { explain } from '../../../src/core/validate/explain.ts'
import { validate } from '../../../src/core/validate/validate.ts'
import { aConfiguration } from './aConfiguration.ts'
import { changed } from './changed.ts'

/** Where a value stands. */
export type Place = readonly (string | number)[]

/** The technologies of the service that has one of almost every kind. */
export const measure = ['services', 'measure', 'technologies'] as const

/** What the operator is told when one value of a sound configuration is replaced. */
export function told(place: Place, value: unknown): string[] {
  return validate(changed(aConfiguration(), place, value)).map((mistake) => explain([mistake]).split('\n')[1]?.trim() ?? '')
}
