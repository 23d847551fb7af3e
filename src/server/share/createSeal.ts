import { bytesOfText, textOfBytes } from '../html/binaryText.ts'

/** Seals texts with a secret that only the operator's own servers know: HMAC-SHA-256 (RFC 2104). */
export interface Seal {
  /** The text and its signature, in characters that an address takes as they are. */
  close(text: string): Promise<string>
  /** The text, if it was sealed with one of the secrets and nothing of it has changed since. */
  open(sealed: string): Promise<string | undefined>
}

/** In characters. Who can guess a secret can grant for anybody. */
const shortest = 32

/** What is signed begins with it, so that a signature made for something else is none here. */
const purpose = 'consentry share 1\n'

const algorithm = { name: 'HMAC', hash: 'SHA-256' }

/** With several secrets the first one seals, and each opens: so a secret can be changed on one server after the other. Throws if one is shorter than 32 characters. */
export function createSeal(secrets: readonly string[]): Seal {
  if (!secrets.length || secrets.some((secret) => secret.length < shortest))
    throw new Error(`share.secret: must have ${shortest} characters or more`)
  let imported: Promise<CryptoKey[]> | undefined
  const keys = (): Promise<CryptoKey[]> =>
    (imported ??= Promise.all(secrets.map((secret) => crypto.subtle.importKey('raw', utf8(secret), algorithm, false, ['sign', 'verify']))))
  return {
    async close(text) {
      const content = toAddress(utf8(text))
      const [key] = await keys()
      return `${content}.${toAddress(new Uint8Array(await crypto.subtle.sign('HMAC', key!, utf8(purpose + content))))}`
    },
    async open(sealed) {
      const [, content, signature] = /^([\w-]+)\.([\w-]+)$/.exec(sealed) ?? []
      const given = signature && fromAddress(signature)
      if (!content || !given) return
      for (const key of await keys())
        if (await crypto.subtle.verify('HMAC', key, given, utf8(purpose + content))) {
          const bytes = fromAddress(content)
          return bytes && new TextDecoder().decode(bytes)
        }
    },
  }
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text))

/** Base64 with the alphabet for addresses, without padding (RFC 4648, section 5). */
const toAddress = (bytes: Uint8Array): string => btoa(textOfBytes(bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

function fromAddress(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return bytesOfText(atob(text.replaceAll('-', '+').replaceAll('_', '/')))
  } catch {
    return // Not of that form: nobody here has made it.
  }
}
