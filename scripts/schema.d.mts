import type { isDay, isMatch, longestMatch, shape } from '../src/core/shape.ts'
import type { enumWords } from '../src/core/validate/enumWords.ts'
import type { recognisedBy } from '../src/core/validate/recognisedBy.ts'

export interface SchemaSources {
  readonly shape: typeof shape
  readonly isDay: typeof isDay
  readonly isMatch: typeof isMatch
  readonly longestMatch: typeof longestMatch
  readonly enumWords: typeof enumWords
  readonly recognisedBy: typeof recognisedBy
}

export function writeSchema(outFile: string | URL): Promise<void>
export function schemaOf(source: string, core: SchemaSources): Record<string, unknown>
