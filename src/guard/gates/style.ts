import { holdCss } from '../holdCss.ts'
import { callNative, makeNative } from '../patch.ts'
import type { Realm } from '../realm.ts'

const interfaces = [
  'CSSStyleDeclaration',
  'CSSStyleProperties',
  'CSSFontFaceDescriptors',
  'StylePropertyMap',
  'CSSStyleSheet',
  'CSSGroupingRule',
  'CSSStyleRule',
  'CSSKeyframesRule',
]

/** Their methods that take style, and their properties that can have an address in them. */
const taking = /^(set|append|insert|add|replace|content$|src)|(text|image|source|background|cursor|mask|style|path|outside|filter)$/i

/** Style that a script writes asks nobody who is held: `about:invalid` stands for their addresses. Chromium has no setters for single properties. */
export function gateStyle({ win, patch, patchConstructor, judge }: Realm): void {
  const judged = (args: readonly unknown[]): readonly unknown[] =>
    args.map((arg) => (typeof arg === 'string' ? holdCss(arg, (url) => judge.holdsUrl('style', url)) : arg))

  for (const name of interfaces) {
    const prototype = (Reflect.get(win, name) as { readonly prototype: object } | undefined)?.prototype
    for (const key of Object.getOwnPropertyNames(prototype ?? {}))
      if (taking.test(key))
        for (const part of ['value', 'set'] as const)
          patch(prototype, key, part, (native, self, args) => callNative(native, self, judged(args)))
  }
  patchConstructor(win, 'FontFace', (native, args, newTarget) => makeNative(native, judged(args), newTarget))
}
