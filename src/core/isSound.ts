import { fits } from './fits.ts'
import { parse } from './parse.ts'
import { repeatsKey } from './repeatsKey.ts'
import { shape } from './shape.ts'
import type { Catalog } from './types.ts'

/**
 * Whether a configuration, as object or JSON text, has no mistake. `catalog` is what it was compiled to. Says only yes or no, in few bytes;
 * `validate` says what is wrong and where. Both agree but for the law, where `isSoundInLaw` has to say yes too.
 */
export function isSound(source: unknown, { consistent }: Pick<Catalog, 'consistent'>): boolean {
  const input = typeof source === 'string' ? parse(source) : source
  return consistent && fits(input, shape) && !(typeof source === 'string' && repeatsKey(source, input))
}
