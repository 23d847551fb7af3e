import type { TechnologyConfiguration, TechnologyType } from '../core/configuration.ts'
import type { Vector } from '../guard/types.ts'
import type { TalliedUse } from './createTally.ts'
import { matchesFor } from './matchesFor.ts'

/** What a request is called in a configuration. Everything else is a `request`. */
const requestTypes: Readonly<Partial<Record<Vector, TechnologyType>>> = {
  script: 'script',
  worker: 'script',
  frame: 'frame',
  embed: 'frame',
  image: 'pixel',
}

const sorted = (words: Iterable<string>): string[] => [...new Set(words)].sort()

/**
 * The technologies that list these uses. Of hosts a parent stands for its subdomains if it was asked itself. `isForeign` says whether a stored
 * item with that kind and start belongs to somebody else.
 */
export function technologiesFor(
  uses: readonly TalliedUse[],
  isForeign: (kind: Vector, prefix: string) => boolean,
): readonly TechnologyConfiguration[] {
  const hosts = uses.filter(({ isItem }) => !isItem)
  const parentOf = (host: string): string => {
    const parents = hosts.map(({ subject }) => subject).filter((other) => host === other || host.endsWith(`.${other}`))
    return parents.reduce((shortest, other) => (other.length < shortest.length ? other : shortest), host)
  }
  const asked = sorted(
    hosts.flatMap(({ subject, kinds }) => kinds.map((kind) => `${parentOf(subject)} ${requestTypes[kind] ?? 'request'}`)),
  )
  const items = uses.filter(({ isItem }) => isItem)
  const kinds = sorted(items.map((use) => use.kinds[0]!)) as TechnologyType[]
  return [
    ...asked.map((pair): TechnologyConfiguration => {
      const [host = '', type] = pair.split(' ')
      return { type: type as TechnologyType, host }
    }),
    ...kinds.flatMap((type) => {
      const names = items.filter((use) => use.kinds[0] === type).map(({ subject }) => subject)
      const matches = matchesFor(names.sort(), (prefix) => isForeign(type as Vector, prefix))
      return matches.map((name): TechnologyConfiguration => ({ type, name, ...(type === 'sessionStorage' && { duration: 'session' }) }))
    }),
  ]
}
