import { asking, twin } from '../elements.ts'
import { heldValue, heldValues, isHeld, isInert } from '../hold.ts'
import { afterModule } from './afterModule.ts'
import { loaded } from './loaded.ts'
import type { Releasing } from './releasing.ts'
import { typeOf } from './typeOf.ts'

/** Gives an element back what it is to ask for, unless it is held again by now. For an external script or a module it returns what resolves when that has run or failed. */
export function startElement(releasing: Releasing, element: Element): Promise<unknown> | undefined {
  const { judge, note, trusted, set } = releasing
  if (!isInert(element) || isHeld(judge, element)) return
  const [vector, ...attributes] = asking.get(element.localName)!
  const [url = ''] = heldValues(element)
  const { reason = 'granted', service } = judge.judgeUrl(vector, url, element) ?? {}
  note({ outcome: 'released', vector, subject: url || (service ?? ''), service, reason })
  if (vector !== 'script') {
    // A page that comes back gets back what was in the frames that its parser made, held or not; not in those that a script put in.
    if (vector === 'frame') element.after(element)
    for (const name of attributes) {
      const value = heldValue(element, name)
      if (value !== null) set(element, name, value)
      element.removeAttribute(twin + name)
    }
    // A film that found no source does not look again by itself.
    ;(element.parentElement as Partial<HTMLMediaElement> | null)?.load?.()
    return
  }
  // A script runs when a `src` or a text appears, so both go before the type comes back.
  const script = element as HTMLScriptElement
  const { text } = script
  const type = typeOf(script)
  script.removeAttribute('src')
  script.removeAttribute(twin + 'src')
  if (!url) script.replaceChildren()
  if (type) set(script, 'type', type)
  else script.removeAttribute('type')
  script.removeAttribute(twin + 'type')
  if (!url) {
    script.text = trusted().createScript(text) as string
    return type === 'module' ? afterModule(releasing, script) : undefined
  }
  set(script, 'src', trusted().createScriptURL(url))
  return loaded(script)
}
