/** What matters of a `Set-Cookie` header. */
export interface SetCookie {
  readonly name: string
  /** Host that it is set for, without a leading dot; nothing for the host that answers. */
  readonly domain: string | undefined
  /** Whether it deletes a cookie instead of setting one. */
  readonly isRemoval: boolean
}

/** Reads one `Set-Cookie` header as a browser does (RFC 6265bis, section 5.6): of an attribute that stands twice the last counts. */
export function parseSetCookie(header: string, now: number): SetCookie {
  const [pair = '', ...rest] = header.split(';')
  const attributes = new Map<string, string>()
  for (const part of rest) {
    const [name = '', ...value] = part.split('=')
    attributes.set(name.trim().toLowerCase(), value.join('=').trim())
  }
  const life = attributes.get('max-age')
  const isRemoval = life !== undefined && /^-?\d+$/.test(life) ? Number(life) <= 0 : Date.parse(attributes.get('expires') ?? '') <= now
  return {
    name: pair.includes('=') ? pair.slice(0, pair.indexOf('=')).trim() : '',
    domain: attributes.get('domain')?.replace(/^\./, '').toLowerCase() || undefined,
    isRemoval,
  }
}
