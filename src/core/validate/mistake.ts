/** One thing in the configuration that is not as it should be. */
export interface Mistake {
  /** Where, in the operator's own spelling: `services.ga4.technologies[2].name`. Empty for the configuration as a whole. */
  readonly path: string
  /** What is wrong and what is expected, as the end of a sentence that the path begins. */
  readonly message: string
  /** What was probably meant, ready to be pasted. Missing where a guess would be no better than the message. */
  readonly suggestion?: string
}

/** Builds a mistake; without a suggestion the key is left out. */
export function mistake(path: string, message: string, suggestion?: string): Mistake {
  return suggestion === undefined ? { path, message } : { path, message, suggestion }
}
