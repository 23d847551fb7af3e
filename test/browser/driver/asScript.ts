import type { Json } from './types.ts'

/** Something to run in a page: the text of an expression, or a function that is sent as text. */
export type Script = string | ((...args: never[]) => unknown)

/** An expression that has the value of the script, with its arguments written in. */
export function asScript(script: Script, args: readonly Json[]): string {
  return typeof script === 'string' ? `(${script})` : `(${script.toString()})(${args.map((arg) => JSON.stringify(arg)).join(', ')})`
}
