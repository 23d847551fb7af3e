/** Where the salt of a mark ends. */
const saltLength = 6

/**
 * The digits that stand for a profile on this device: six random ones, and ten made of them and the id, by SHA-256 or, on http pages, by `fingerprint`. It is one of `known`
 * if one of them stands for this id. The id cannot be read from it, and on another device it is another one; whoever guesses the id can see that it fits.
 */
export async function profileMark(
  { crypto }: Pick<Window & typeof globalThis, 'crypto'>,
  id: string,
  known: readonly string[],
  fingerprint: (text: string) => string,
): Promise<string> {
  const salts = new Set(known.map((mark) => mark.slice(0, saltLength)))
  if (!salts.size) salts.add(`${crypto.getRandomValues(new Uint32Array(1))[0]! % 1e6}`.padStart(saltLength, '0'))
  let made = ''
  for (const salt of salts) {
    made = salt + digits(await numberOf(`${salt} ${id}`))
    if (known.includes(made)) break
  }
  return made

  async function numberOf(text: string): Promise<number> {
    // http pages have none.
    const subtle = crypto.subtle as SubtleCrypto | undefined
    if (!subtle) return parseInt(fingerprint(text), 36)
    return new DataView(await subtle.digest('SHA-256', new TextEncoder().encode(text))).getUint32(0)
  }
}

const digits = (number: number): string => `${number}`.padStart(10, '0')
