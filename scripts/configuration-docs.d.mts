import type { isDay, isMatch, shape } from '../src/core/shape.ts'
import type { enumWords } from '../src/core/validate/enumWords.ts'
import type { plannedKeys } from '../src/core/validate/planned.ts'
import type { recognisedBy } from '../src/core/validate/recognisedBy.ts'

export interface ConfigurationSources {
  readonly shape: typeof shape
  readonly isDay: typeof isDay
  readonly isMatch: typeof isMatch
  readonly enumWords: typeof enumWords
  readonly plannedKeys: typeof plannedKeys
  readonly recognisedBy: typeof recognisedBy
}

export function configurationDocs(source: string, core: ConfigurationSources): string
