import type { Configuration } from './configuration.ts'

/** Whether there is anything in a configuration that `isSoundInLaw` could find wrong. */
export const namesLaw = (configuration: Configuration): boolean =>
  /"(region|regions|regional|basisIn|recipients|exempt|notFor)":|"own"/.test(JSON.stringify(configuration))
