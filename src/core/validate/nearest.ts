/**
 * The candidate that was probably meant by `word`, or `undefined` when none is near. Upper case, hyphens and underscores
 * do not count; up to a third of the letters may be missing, added, changed or exchanged with the next one.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = plain(word)
  let best: string | undefined
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1
  for (const candidate of candidates) {
    const known = plain(candidate)
    const cut = wanted.length > 2 && known.startsWith(wanted)
    const distance = cut ? Math.min(1, known.length - wanted.length) : editDistance(wanted, known, least)
    if (distance < least) {
      best = candidate
      least = distance
    }
  }
  return best
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[-_\s]/g, '')
}

/** Number of letters to insert, delete, replace or exchange with a neighbour; at least `limit` when it is not below it. */
function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit) return limit
  let earlier: number[] = []
  let row = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let line = 1; line <= from.length; line++) {
    const next = [line]
    for (let column = 1; column <= to.length; column++) {
      const same = from[line - 1] === to[column - 1]
      const exchanged = from[line - 1] === to[column - 2] && from[line - 2] === to[column - 1]
      next[column] = Math.min(
        (row[column] ?? limit) + 1,
        (next[column - 1] ?? limit) + 1,
        (row[column - 1] ?? limit) + (same ? 0 : 1),
        exchanged ? (earlier[column - 2] ?? limit) + 1 : limit,
      )
    }
    earlier = row
    row = next
  }
  return row[to.length] ?? limit
}
