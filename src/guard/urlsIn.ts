import { twin } from './elements.ts'

/** Tags in HTML text whose elements ask. A `>` in quotes ends none. */
const askingTag = /<(script|i?frame|ima?ge?|input|link|video|audio|source|track|embed|object)\b(?:[^>"']|"[^"]*"|'[^']*')*/gi
const address = /(https?:|wss?:)?\/\/[^\s"'`<>\\)]+/gi

/** An address that is a document itself. Browsers skip what is not printed before it, and line ends and tabs within its scheme. */
const madeDocument = /^[^!-~]*(d[at\s]*:[^,]*html|j[avscript\s]*:)/i

/**
 * Every URL that the value of an attribute leads to, or else the value itself: of a `srcset` or of a list. Of a document in the attribute its own address comes
 * first, which asks nobody, so that it can be held by its mark.
 */
export function urlsIn(attribute: string, value: string): readonly string[] {
  if (attribute === 'srcdoc' || madeDocument.test(value))
    return [
      attribute === 'srcdoc' ? 'about:srcdoc' : value,
      ...(unescaped(value).match(askingTag) ?? []).flatMap((tag) => tag.match(address) ?? []),
    ]
  if (attribute.endsWith('srcset')) return value.match(/[^\s,]*\/[^\s,]*/g) ?? [value]
  return attribute === 'ping' ? value.split(/\s+/) : [value]
}

/** The URLs that stand in the text of a script which asks for them: imports of a module, an import map, speculation rules. */
export function urlsOfText(element: Element): readonly string[] {
  const [kind] = /module|map|rules/.exec(element.getAttribute(twin + 'type') ?? element.getAttribute('type') ?? '') ?? []
  if (!kind || element.localName !== 'script' || element.hasAttribute('src') || element.hasAttribute(twin + 'src')) return []
  const text = element.textContent ?? ''
  return kind === 'module'
    ? [...text.matchAll(/\b(?:from|import)\s*\(?\s*["'`]([^"'`]+)/g)].map(([, url = '']) => url)
    : (text.match(address) ?? [])
}

function unescaped(value: string): string {
  try {
    return decodeURIComponent(value.replace(/^[^,:]*:[^,]*;base64,(.*)/is, (_, code: string) => atob(code)))
  } catch {
    return value // Not escaped, or not well: it is looked through as it is.
  }
}
