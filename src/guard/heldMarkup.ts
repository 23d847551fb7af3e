import { askingIn, mayAsk } from './elements.ts'
import { holdCss } from './holdCss.ts'
import { inspect } from './inspect.ts'
import { callNative } from './patch.ts'
import type { Realm } from './realm.ts'

/** A whole tag. A `>` in quotes does not end it. */
const tag = /<(\/?[a-z][^\s/>]*)(?:[^>"']|"[^"]*"|'[^']*')*>/i

/** Elements whose text is no markup. */
const plain = /^(script|style|textarea|title)$/i

/** Makes tags in HTML text held tags. Everything else stays as it is, to the letter. */
export interface HeldMarkup {
  /** `inside` is the element that is open whose text is no markup; it is kept up to date. */
  (text: string, reading?: { inside: string }): string
}

/** `realm` is where the text will become elements. */
export function createHeldMarkup(realm: Realm): HeldMarkup {
  const { document } = realm.win
  const { set, get } = realm.innerHtml

  function heldTag(text: string): string {
    if (!mayAsk(text)) return text
    // Nothing is asked for in a document without a window. A template takes the cells of tables; in a drawing, a picture is another element.
    const { body } = document.implementation.createHTMLDocument('')
    const holder = body.ownerDocument.createElement('template')
    callNative(set, holder, [/^<(fe)?image/i.test(text) ? `<svg>${text}` : text])
    const [element] = askingIn(holder.content)
    const styled = holder.content.querySelector('[style]')
    const style = styled?.getAttribute('style') ?? ''
    const css = holdCss(style, (url) => realm.judge.holdsUrl('style', url))
    const isHeld = element && inspect(realm, element, true)
    if (css !== style) styled!.setAttribute('style', css)
    else if (!isHeld) return text
    body.append((element ?? styled)!)
    return (callNative(get, body, []) as string).replace(/<\/[^<]*$/, '')
  }

  return (text, reading = { inside: '' }) => {
    let done = ''
    for (let left = text; ;) {
      const { inside } = reading
      const next = inside ? new RegExp(`</${inside}`, 'i').exec(left) : tag.exec(left)
      if (!next) return done + left
      const [found, name = ''] = next
      done += left.slice(0, next.index) + (inside ? '' : heldTag(found))
      left = left.slice(next.index + (inside ? 0 : found.length))
      reading.inside = !inside && plain.test(name) ? name : ''
    }
  }
}
