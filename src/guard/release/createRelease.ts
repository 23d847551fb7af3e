import { asking, twin } from '../elements.ts'
import { heldValue, heldValues, isHeld, isInert, isWaitingScript } from '../hold.ts'
import { callNative } from '../patch.ts'
import type { Guard, ReleaseParts } from '../types.ts'

/** How long a script may keep those after it waiting, in milliseconds. It still runs when it arrives later. */
const patience = 4000

/**
 * Releases what may pass now, in document order, as the same elements. Frames, pictures and links first and at once, so do
 * scripts that wait for nobody (async, or made by a script); then each blocking script after the one before it has loaded or
 * failed; then deferred ones and modules. Resolves when all have been started.
 */
export type Release = () => Promise<void>

/** Makes the release queue, in a chunk that is loaded when something may pass: batches follow each other, and each script is judged once more before it starts. */
export function createRelease(
  win: Window & typeof globalThis,
  { note }: Pick<Guard, 'note'>,
  { holding, judge, trusted }: ReleaseParts,
  report: (topic: string, detail: unknown) => void,
): Release {
  // The native: what is released has been judged.
  const { setAttribute } = win.Element.prototype
  const set = (element: Element, name: string, value: unknown): void => void callNative(setAttribute, element, [name, value])
  let queue: Promise<void> | undefined

  function start(element: Element): Promise<unknown> | undefined {
    if (!isInert(element) || isHeld(judge, element)) return
    const [vector, ...attributes] = asking.get(element.localName)!
    const [url = ''] = heldValues(element)
    const { reason = 'granted', service } = judge.judgeUrl(vector, url, element) ?? {}
    note({ outcome: 'released', vector, subject: url || `${service}`, service, reason })
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
    if (!url) return void (script.text = trusted().createScript(text) as string)
    set(script, 'src', trusted().createScriptURL(url))
    return new Promise((resolve) => ['load', 'error'].forEach((event) => script.addEventListener(event, resolve, { once: true })))
  }

  /** A script that the browser refuses to start must not keep the others. */
  function tryStart(element: Element): Promise<unknown> | undefined {
    try {
      return start(element)
    } catch (error) {
      report('release', error)
    }
  }

  async function run(batch: readonly Element[]): Promise<void> {
    const turn = (element: Element): number =>
      element.localName !== 'script' || holding.isAtOnce(element)
        ? 0
        : element.hasAttribute('defer') || typeOf(element) === 'module'
          ? 2
          : 1
    batch.filter((element) => turn(element) === 0).forEach(tryStart)
    for (const wanted of [1, 2])
      for (const element of batch.filter((one) => turn(one) === wanted))
        await Promise.race([tryStart(element), new Promise((resolve) => setTimeout(resolve, patience))])
  }

  /** A script may still be without its text while the parser is at it. */
  const isWhole = (element: Element): boolean => element.localName !== 'script' || win.document.readyState !== 'loading'

  return () =>
    (queue = Promise.resolve(queue).then(() => run(holding.waiting().filter((element) => isWhole(element) && !isHeld(judge, element)))))
}

/** The type that a script is to have: what it had, what the operator wrote beside the mark, or what the page gave it in the meantime. */
const typeOf = (script: Element): string | null =>
  isWaitingScript(script) ? (script.getAttribute(twin + 'type') ?? script.getAttribute('data-type')) : script.getAttribute('type')
