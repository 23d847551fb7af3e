/**
 * A key for a batch, for `Idempotency-Key`: the same for the same records, in any order, and another one for any others. The ids are random UUIDs, so that it is enough to
 * join their bits (exclusive or).
 */
export function batchKey(ids: readonly string[]): string {
  let bits = 0n
  for (const id of ids) bits ^= BigInt(`0x0${id.replace(/[^\da-f]/gi, '')}`)
  return bits.toString(16).padStart(32, '0')
}
