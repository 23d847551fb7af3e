import { asking, askingIn, twin } from '../elements.ts'
import { callNative } from '../patch.ts'
import { copyScript } from './copyScript.ts'
import type { Releasing } from './releasing.ts'

/** What released scripts write with `document.write`. */
export interface Writer {
  /** From now on, what this script writes while it runs is collected. */
  open(script: HTMLScriptElement): void
  /** Puts what it has written behind it, held, and returns what of that is to be started, in order. */
  close(script: HTMLScriptElement): Element[]
}

/** A browser would wipe the page for an inline script that writes late, and ignores an external one. */
export function createWriter(releasing: Releasing): Writer {
  const { win, patch, trusted, set } = releasing
  const { document } = win
  const written = new Map<Element, string>()
  const places = new WeakMap<Element, readonly [Node | null, Node | null]>()

  for (const [method, end] of [
    ['write', ''],
    ['writeln', '\n'],
  ] as const)
    patch(win.Document.prototype, method, 'value', (native, self, args) => {
      const script = document.currentScript
      const before = script && written.get(script)
      if (self !== document || before === undefined) return callNative(native, self, args)
      written.set(script!, before + args.join('') + end)
    })

  /** The text as nodes, from a document in which nothing is asked for and nothing runs. */
  function parse(text: string): Document {
    const parsed = new win.DOMParser().parseFromString(trusted().createHTML(text) as string, 'text/html')
    // Where scripts can run, what is in it is text.
    for (const element of parsed.querySelectorAll('noscript')) element.replaceChildren()
    for (const element of askingIn(parsed)) {
      if (element instanceof win.HTMLScriptElement) element.replaceWith(copyScript(releasing, element))
      else
        for (const name of asking.get(element.localName)!.slice(1)) {
          const value = element.getAttribute(name)
          if (value === null) continue
          set(element, twin + name, value)
          element.removeAttribute(name)
        }
    }
    return parsed
  }

  return {
    open(script) {
      written.set(script, '')
      places.set(script, [script.parentNode, script.nextSibling])
    },
    close(script) {
      const text = written.get(script)
      written.delete(script)
      if (!text) return []
      const [parent, next] = places.get(script)!
      const isInHead = parent === document.head
      const { head, body } = parse(isInHead ? text : `<body>${text}`)
      const started = askingIn(head.parentElement!)
      const fragment = document.createDocumentFragment()
      fragment.append(...head.childNodes, ...(isInHead ? [] : body.childNodes))
      // The script may have taken itself away.
      if (script.parentNode) script.after(fragment)
      else parent?.insertBefore(fragment, next?.parentNode === parent ? next : null)
      if (isInHead) document.body.prepend(...body.childNodes)
      return started
    },
  }
}
