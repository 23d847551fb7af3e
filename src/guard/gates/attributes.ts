import { asking, reflecting, urlsIn } from '../elements.ts'
import { callNative } from '../patch.ts'
import type { Realm } from '../realm.ts'

/** Holds what an element would ask for when a script sets its URL, by property or by `setAttribute`. */
export function gateAttributes({ win, patch, judge, holding, known }: Realm): void {
  /** True if the value must not reach the element. */
  function keeps(element: Element, attribute: string, value: unknown): boolean {
    const entry = asking.get(element?.localName)
    if (!entry?.includes(attribute, 1)) return false
    const text = `${value}`
    const held = urlsIn(attribute, text).some((url) => judge.holdsUrl(entry[0], url, element))
    if (held) holding.hold(element, attribute, text, (element as HTMLScriptElement).async)
    known.add(element)
    return held
  }

  for (const [name, attribute] of reflecting)
    patch(win[`HTML${name}Element`].prototype, attribute, 'set', (native, self: Element, args) => {
      if (!keeps(self, attribute, args[0])) callNative(native, self, args)
    })
  patch(win.Element.prototype, 'setAttribute', 'value', (native, self: Element, args) => {
    // Most elements ask for nothing; for those the name is not even looked at.
    if (!asking.has(self?.localName) || !keeps(self, `${args[0]}`.toLowerCase(), args[1])) callNative(native, self, args)
  })
}
