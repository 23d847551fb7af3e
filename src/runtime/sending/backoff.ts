/** The first wait and the longest one, in milliseconds. */
const first = 5_000
const longest = 3_600_000

/**
 * How long to wait after so many failures in a row (1 is the first), in milliseconds: twice as long each time, an hour at most, and from half of that at random, so
 * that the browsers of all visitors do not come back at the same moment. `random` from 0 to 1.
 */
export function backoff(failures: number, random: number): number {
  const most = Math.min(longest, first * 2 ** (failures - 1))
  return (most * (1 + random)) / 2
}
