import { twin } from '../elements.ts'
import type { Releasing } from './releasing.ts'

/** A fresh script in the held form, because a browser never starts one that has started or that came from a text. */
export function copyScript({ win, trusted, set }: Releasing, script: HTMLScriptElement): HTMLScriptElement {
  const copy = win.document.createElement('script')
  for (const { name, value } of script.attributes) set(copy, /^(src|type)$/.test(name) ? twin + name : name, value)
  if (!copy.hasAttribute(twin + 'type')) set(copy, twin + 'type', '')
  set(copy, 'type', 'text/plain')
  // The attribute is empty while the element is in a document.
  copy.nonce = script.nonce
  copy.text = trusted().createScript(script.text) as string
  return copy
}
