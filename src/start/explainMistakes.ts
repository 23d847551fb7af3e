import { explain } from '../core/validate/explain.ts'
import { validate } from '../core/validate/validate.ts'

/** Every mistake of a configuration in one message. A chunk that is loaded only when there is one. */
export const explainMistakes = (source: unknown): string => explain(validate(source))
