import { compile } from '../../../src/core/compile.ts'
import { isSound as isSoundFor } from '../../../src/core/isSound.ts'

/** Whether a configuration has no mistake, as the page finds out. */
export const isSound = (source: unknown): boolean => isSoundFor(source, compile(source))
