import { explain } from '../core/validate/explain.ts'
import { validate } from '../core/validate/validate.ts'
import type { Guard } from '../guard/types.ts'

/** Every mistake of the configuration in one message. A chunk that is loaded only when there is one. */
export const explainMistakes = ({ source }: Guard): string => explain(validate(source))
