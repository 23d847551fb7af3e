import type { Configuration } from '../core/configuration.ts'
import type { Suggestion } from './types.ts'

/** The configuration with a suggestion put in, as an operator pastes it: an entry with the same id is replaced. */
export const withSuggestion = (configuration: Configuration, { categories, services }: Suggestion): Configuration => ({
  ...configuration,
  categories: { ...configuration.categories, ...categories },
  services: { ...configuration.services, ...services },
})
