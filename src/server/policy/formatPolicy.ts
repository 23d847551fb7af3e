import type { Policy } from './parsePolicies.ts'
import { isSourceList } from './sourceLists.ts'

/** A policy as the text of its header: directives by name, so that the same decision always gives the same text. */
export function formatPolicy(policy: Policy): string {
  const directives = [...policy].sort(([a], [b]) => (a < b ? -1 : 1))
  return directives.map(([name, sources]) => [name, ...(sources.length || !isSourceList(name) ? sources : ["'none'"])].join(' ')).join('; ')
}
