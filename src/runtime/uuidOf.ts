/** A task's key ends in four random 32-bit numbers, which make a UUID of version 4: one task, one record, however often it is tried. */
export function uuidOf(key: string): string {
  const hex = key
    .split('.')
    .at(-1)!
    .split('-')
    .map((word) => (+word).toString(16).padStart(8, '0'))
    .join('')
  return hex.replace(
    /(.{8})(.{4}).(.{3})(.)(.{3})/,
    (_, a, b, c, d, e) => `${a}-${b}-4${c}-${((parseInt(d, 16) & 3) | 8).toString(16)}${e}-`,
  )
}
