import { asking } from './elements.ts'
import { isWaitingScript } from './hold.ts'
import { holdCss } from './holdCss.ts'
import { mark } from './judge.ts'
import type { Realm } from './realm.ts'
import { urlsIn, urlsOfText } from './urlsIn.ts'

/** Holds what an element asks for whose attributes no setter has seen. True if something was held. `quiet` keeps what passes out of the journal. */
export function inspect({ judge, holding }: Pick<Realm, 'judge' | 'holding'>, element: Element, quiet: boolean): boolean {
  if (isWaitingScript(element)) return false
  const [vector, ...attributes] = asking.get(element.localName)!
  if (vector === 'style') {
    const text = element.textContent ?? ''
    const css = holdCss(text, (url) => judge.holdsUrl(vector, url, element, quiet))
    if (css !== text) element.textContent = css
    return css !== text
  }
  const { async } = element as HTMLScriptElement
  let held = false
  for (const attribute of attributes) {
    const value = element.getAttribute(attribute)
    if (value === null || !urlsIn(attribute, value).some((url) => judge.holdsUrl(vector, url, element, quiet))) continue
    holding.hold(element, attribute, value, async)
    held = true
  }
  if (vector !== 'script' || held || element.hasAttribute('src')) return held
  // Inline: marked, or one that imports.
  const urls = element.hasAttribute(mark) ? [''] : urlsOfText(element)
  if (!urls.some((url) => judge.holdsUrl(vector, url, element, quiet))) return false
  holding.hold(element, undefined, undefined, async)
  return true
}
