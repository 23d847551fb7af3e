import { asking } from '../elements.ts'
import { holdCss } from '../holdCss.ts'
import { callNative, type Call } from '../patch.ts'
import type { Realm } from '../realm.ts'
import { urlsIn } from '../urlsIn.ts'

/** Interfaces whose properties reflect attributes of the same name in lower case. */
const reflecting: Readonly<Record<string, readonly string[]>> = {
  Script: ['src'],
  IFrame: ['src', 'srcdoc'],
  Frame: ['src'],
  Image: ['src', 'srcset'],
  Input: ['src'],
  Link: ['href', 'imageSrcset', 'rel'],
  Media: ['src'],
  Video: ['poster'],
  Source: ['src', 'srcset'],
  Track: ['src'],
  Embed: ['src'],
  Object: ['data'],
  Anchor: ['ping'],
  Area: ['ping'],
  Body: ['background'],
}

/** Holds what an element would ask for when a script sets its URL, by property or by any of the ways to set an attribute. */
export function gateAttributes({ win, patch, judge, holding, known }: Realm): void {
  /** True if the value must not reach the element. */
  function keeps(element: Element, attribute: string, value: unknown): boolean {
    const [vector, ...attributes] = asking.get(element?.localName) ?? []
    if (!vector || !attributes.includes(attribute)) return false
    const text = `${value as string}`
    const held = urlsIn(attribute, text).some((url) => judge.holdsUrl(vector, url, element))
    if (held) holding.hold(element, attribute, text, (element as HTMLScriptElement).async)
    known.add(element)
    return held
  }

  /** Sets unless it is held. What a link asks for shows only when it has both its address and its relation. */
  function set(element: Element, attribute: string, value: unknown, native: () => unknown): unknown {
    if (attribute === 'style') {
      const css = holdCss(`${value as string}`, (url) => judge.holdsUrl('style', url, element))
      return !element || css === value ? native() : callNative(setAttribute, element, ['style', css])
    }
    if (attribute !== 'rel' || element?.localName !== 'link') return keeps(element, attribute, value) ? null : native()
    const href = element.getAttribute('href')
    if (href === null || !judge.judgeUrl('image', href)?.held) return native()
    element.removeAttribute('href')
    native()
    if (!keeps(element, 'href', href)) callNative(setAttribute, element, ['href', href])
  }

  const { prototype } = win.Element
  const { setAttribute } = prototype

  for (const [name, properties] of Object.entries(reflecting))
    for (const property of properties)
      patch(
        (win[`HTML${name}Element` as 'HTMLElement'] as typeof HTMLElement | undefined)?.prototype,
        property,
        'set',
        (native, self: Element, args) => set(self, property.toLowerCase(), args[0], () => callNative(native, self, args)),
      )

  const watched = new Set([...asking.values()].flatMap(([, ...attributes]) => attributes).concat('rel', 'style'))
  const isWatched = new Map<unknown, boolean>()

  /** `at` is the place of the name among the arguments. Most names are none of ours, which has to be known quickly. */
  const setNamed =
    (at: number): Call<Element, readonly unknown[]> =>
    (native, self, args) => {
      const name = args[at]
      let ours = isWatched.get(name)
      // A prefix can be any.
      const local = (): string => `${name as string}`.replace(/^.*:/, '').toLowerCase()
      if (ours === undefined) isWatched.set(name, (ours = watched.has(local())))
      return ours ? set(self, local(), args[at + 1], () => callNative(native, self, args)) : callNative(native, self, args)
    }
  patch(prototype, 'setAttribute', 'value', setNamed(0))
  patch(prototype, 'setAttributeNS', 'value', setNamed(1))

  const setNode: Call<Element, readonly [Attr]> = (native, self, args) =>
    set(self, args[0]?.localName, args[0]?.value, () => callNative(native, self, args))
  patch(prototype, 'setAttributeNode', 'value', setNode)
  patch(prototype, 'setAttributeNodeNS', 'value', setNode)

  const ownerOf = new WeakMap<object, Element>()
  const remember: Call<Element, readonly []> = (native, self, args) => {
    const owned = callNative(native, self, args) as object
    ownerOf.set(owned, self)
    return owned
  }
  patch(prototype, 'attributes', 'get', remember)
  for (const name of ['setNamedItem', 'setNamedItemNS'])
    patch<object, readonly [Attr]>(win.NamedNodeMap.prototype, name, 'value', (native, self, args) =>
      set(ownerOf.get(self)!, args[0]?.localName, args[0]?.value, () => callNative(native, self, args)),
    )

  const setValue: Call<Attr, readonly unknown[]> = (native, self, args) =>
    self.nodeType === 2
      ? set(self.ownerElement!, self.localName, args[0], () => callNative(native, self, args))
      : callNative(native, self, args)
  patch(win.Attr.prototype, 'value', 'set', setValue)
  patch(win.Node.prototype, 'nodeValue', 'set', setValue)
  patch(win.Node.prototype, 'textContent', 'set', setValue)

  for (const name of ['Script', 'Image', 'FEImage']) patch(win[`SVG${name as 'Image'}Element`].prototype, 'href', 'get', remember)
  patch(win.SVGAnimatedString.prototype, 'baseVal', 'set', (native, self: object, args) =>
    set(ownerOf.get(self)!, 'href', args[0], () => callNative(native, self, args)),
  )
}
