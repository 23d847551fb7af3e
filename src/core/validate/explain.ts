import type { Mistake } from './mistake.ts'

/** All mistakes as one text for the operator, a line each; empty when there are none. */
export function explain(mistakes: readonly Mistake[]): string {
  if (mistakes.length === 0) return ''
  const count = mistakes.length === 1 ? 'a mistake' : `${mistakes.length} mistakes`
  return [`The configuration has ${count}. Until it is mended, everything optional stays held back.`, ...mistakes.map(line)].join('\n')
}

function line({ path, message, suggestion }: Mistake): string {
  const guess = suggestion === undefined ? '' : `, did you mean ${JSON.stringify(suggestion)}?`
  return `  ${path ? `${path}: ` : ''}${message}${guess}`
}
