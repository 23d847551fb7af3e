import { mayAsk } from '../elements.ts'
import { createHeldMarkup } from '../heldMarkup.ts'
import { callNative } from '../patch.ts'
import type { Realm } from '../realm.ts'

/** Looks through HTML that a script turns into elements: their requests would go out while the call lasts. */
export function gateHtml(realm: Realm): void {
  const { win, patch, enterFrames, plain, trusted } = realm
  const heldMarkup = createHeldMarkup(realm)

  /** `at` is the place of the text among the arguments. */
  const gate = (target: object, key: string, part: 'value' | 'set', at = 0): void =>
    patch(target, key, part, (native, self, args) => {
      const text = String(args[at])
      if (!mayAsk(text)) {
        const result = callNative(native, self, args)
        if (key === 'innerHTML') for (const child of (self as Element).children) plain.add(child)
        // After the observer, which is told in a microtask too.
        queueMicrotask(() => plain.clear())
        return result
      }
      const held = heldMarkup(text)
      const result = callNative(
        native,
        self,
        held === text ? args : args.map((each, index) => (index === at ? trusted().createHTML(held) : each)),
      )
      enterFrames()
      return result
    })

  for (const { prototype } of [win.Element, win.ShadowRoot]) {
    gate(prototype, 'innerHTML', 'set')
    gate(prototype, 'setHTMLUnsafe', 'value')
  }
  gate(win.Element.prototype, 'outerHTML', 'set')
  gate(win.Element.prototype, 'insertAdjacentHTML', 'value', 1)
  gate(win.Range.prototype, 'createContextualFragment', 'value')
  gate(win.Document.prototype, 'execCommand', 'value', 2)
}
