import { askingIn, asking } from '../elements.ts'
import { inspect } from '../inspect.ts'
import { callNative, type Call } from '../patch.ts'
import type { Realm } from '../realm.ts'

const parentMethods = ['append', 'prepend', 'replaceChildren', 'moveBefore']
const childMethods = ['before', 'after', 'replaceWith']

/**
 * Looks through what a script inserts: it can come from another document (a template, a parser), where no setter saw it; an inline script starts
 * at once, and a frame has a global object of its own.
 */
export function gateInsertion(realm: Realm): void {
  const { win, patch, enterFrames } = realm

  /** True if there may be a frame in it. */
  function look(node: Partial<Element> | undefined): boolean {
    // Most of what is inserted asks for nothing and has nothing in it, which has to be known quickly.
    if (!node || !(asking.has(node.localName!) || node.firstElementChild)) return false
    const elements = askingIn(node as Element)
    // What passes is told of by the observer, once it stands in the page.
    for (const element of elements) inspect(realm, element, true)
    return elements.length > 0
  }

  /** `only` is the place of the one argument that is inserted; without it all are. */
  const insert =
    (only?: number): Call<unknown, readonly Partial<Element>[]> =>
    (native, self, args) => {
      const asks = only === undefined ? args.map(look).includes(true) : look(args[only])
      const result = callNative(native, self, args)
      if (asks) enterFrames()
      return result
    }
  const patchAll = (owners: readonly (object | undefined)[], names: readonly string[], only?: number): void => {
    for (const owner of owners) for (const name of names) patch(owner, name, 'value', insert(only))
  }

  patchAll([win.Node.prototype], ['appendChild', 'insertBefore', 'replaceChild'], 0)
  patchAll([win.Element.prototype, win.Document.prototype, win.DocumentFragment.prototype], parentMethods)
  patchAll([win.Element.prototype, win.CharacterData.prototype, win.DocumentType.prototype], childMethods)
  patchAll([win.Element.prototype], ['insertAdjacentElement'], 1)
  patchAll([win.Range.prototype], ['insertNode', 'surroundContents'], 0)
  patchAll([win.Document.prototype], ['importNode', 'adoptNode'], 0)
}
