import { answer } from '../../../src/core/answer.ts'
import { compile } from '../../../src/core/compile.ts'
import type { Configuration } from '../../../src/core/configuration.ts'
import { decide } from '../../../src/core/decide.ts'
import { encodeSnapshot } from '../../../src/core/encodeSnapshot.ts'
import { fingerprint } from '../../../src/core/fingerprint.ts'

/** The `Cookie` header of a visitor who has saved a choice: these ids granted, the rest refused. */
export function cookieFor(configuration: Configuration, granted: readonly string[], at: number): string {
  const catalog = compile(configuration)
  const choices = answer(catalog, undefined, decide(catalog, undefined, at), { type: 'save', granted }, at)
  return `${configuration.snapshot?.name ?? 'cs_choice'}=${encodeSnapshot(catalog, choices, fingerprint)}`
}
