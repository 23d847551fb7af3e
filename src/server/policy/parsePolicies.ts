import type { PolicySource } from '../types.ts'

/** One policy: the sources of each directive, in the order in which they were given. Names are lower case. */
export type Policy = ReadonlyMap<string, readonly string[]>

/** The policies in a header, which commas separate and which all count; an object is one. Of a directive that stands twice the first counts. */
export function parsePolicies(source: PolicySource): readonly Policy[] {
  if (typeof source !== 'string') return [policyOf(Object.entries(source))]
  const policies = source.split(',').map((text) =>
    policyOf(
      text.split(';').map((directive) => {
        const [name = '', ...sources] = words(directive)
        return [name, sources] as const
      }),
    ),
  )
  return policies.filter((policy) => policy.size)
}

function policyOf(directives: readonly (readonly [name: string, sources: string | readonly string[]])[]): Policy {
  const policy = new Map<string, readonly string[]>()
  for (const [given, sources] of directives) {
    const name = given.toLowerCase()
    if (name && !policy.has(name)) policy.set(name, typeof sources === 'string' ? words(sources) : sources)
  }
  return policy
}

const words = (text: string): string[] => text.split(/[\t\n\f\r ]+/).filter((word) => word)
