import { compile } from './compile.ts'
import { fits } from './fits.ts'
import { parse } from './parse.ts'
import { repeatsKey } from './repeatsKey.ts'
import { shape } from './shape.ts'

/**
 * Whether a configuration, as object or JSON text, has no mistake. Says only yes or no, in few bytes; `validate` says what is wrong
 * and where, and both agree.
 */
export function isSound(source: unknown): boolean {
  const input = typeof source === 'string' ? parse(source) : source
  return fits(input, shape) && !(typeof source === 'string' && repeatsKey(source, input)) && compile(source).consistent
}
