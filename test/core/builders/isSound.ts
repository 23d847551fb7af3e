import { isSoundInLaw } from '../../../src/core/isSoundInLaw.ts'
import { compile } from '../../../src/core/compile.ts'
import { isSound as isSoundFor } from '../../../src/core/isSound.ts'
import { namesLaw } from '../../../src/core/namesLaw.ts'

/** Whether a configuration has no mistake, as the page finds out. */
export function isSound(source: unknown): boolean {
  const catalog = compile(source)
  const { configuration } = catalog
  return isSoundFor(source, catalog) && (!namesLaw(configuration) || isSoundInLaw(configuration))
}
