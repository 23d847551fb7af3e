import type { Match } from '../core/configuration.ts'
import { isMatch, longestMatch } from '../core/shape.ts'

/**
 * Matches for names of stored items. Names that differ only in an id share a prefix, and only up to the last separator that all of them
 * have; a prefix for which `isForeign` says yes is not used. Every other name stands for itself.
 */
export function matchesFor(names: readonly string[], isForeign: (prefix: string) => boolean): Match[] {
  const groups = new Map<string, string[]>()
  for (const name of names) {
    const stem = stemOf(name) ?? ''
    groups.set(stem, [...(groups.get(stem) ?? []), name])
  }
  const matches = [...groups].flatMap(([stem, group]): Match[] => {
    const prefix = stem && group.length > 1 ? sharedStart(group) : ''
    return prefix && isMatch(`${prefix}*`) && !isForeign(prefix) ? [`${prefix}*`] : group.map(matchFor)
  })
  return [...new Map(matches.map((match) => [JSON.stringify(match), match])).values()]
}

/** What stands before the first part of a name that looks like an id; nothing if there is none, or too little before it. */
function stemOf(name: string): string | undefined {
  for (const { index, 0: part } of name.matchAll(/[^\s._:/|~-]+/g)) if (index > 2 && isId(part)) return name.slice(0, index)
}

const isId = (part: string): boolean => /^\d{3,}$/.test(part) || (part.length > 5 && /\d/.test(part)) || part.length > 24

/** The start that all names have, up to its last separator. */
function sharedStart([first = '', ...others]: readonly string[]): string {
  let end = first.length
  for (const other of others) while (!other.startsWith(first.slice(0, end))) end--
  return /^.*[\s._:/|~-]/s.exec(first.slice(0, end))?.[0] ?? ''
}

/** The narrowest match for one name: itself, unless that would mean something else in a configuration. */
function matchFor(name: string): Match {
  if (name && !name.endsWith('*') && name.length <= longestMatch) return name
  const exact = { re: `^${name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$` }
  if (isMatch(exact)) return exact
  const prefix = name.slice(0, longestMatch - 1) + '*'
  return isMatch(prefix) ? prefix : { re: '^\\*+$' }
}
