import { asking } from './elements.ts'
import { isHeld, type Held, type Holding } from './hold.ts'
import type { Journal } from './journal.ts'
import { mark, type Judge } from './judge.ts'
import { createPolicy } from './trustedTypes.ts'

/** How long a script may keep those after it waiting, in milliseconds. It still runs when it arrives later. */
const patience = 4000

/**
 * Releases what may pass now, in document order, as the same elements. Frames, pictures and links first and at once, so do
 * scripts that wait for nobody (async, or made by a script); then each blocking script after the one before it has loaded or
 * failed; then deferred ones and modules. Resolves when all have been started.
 */
export type Release = () => Promise<void>

/** Makes the release queue: batches follow each other, and each script is judged once more before it starts. */
export function createRelease(
  win: Window & typeof globalThis,
  holding: Holding,
  judge: Judge,
  { note }: Journal,
  report: (topic: string, detail: unknown) => void,
): Release {
  // The native: what is released has been judged.
  const { setAttribute } = win.Element.prototype
  const set = (element: Element, name: string, value: unknown): void => Reflect.apply(setAttribute, element, [name, value])
  const policy = createPolicy(win, report)
  let queue: Promise<void> | undefined

  function start(held: Held): Promise<unknown> | undefined {
    const { element, attributes, type } = held
    if (isHeld(judge, held)) return void holding.putBack(held)
    const script = element.localName === 'script' ? (element as HTMLScriptElement) : undefined
    const text = script?.text
    const vector = asking.get(element.localName)![0]
    const id = element.getAttribute(mark)
    note({ outcome: 'released', vector, subject: `${[...attributes.values()][0] ?? id}`, reason: 'granted', ...(id !== null && { service: id }) })
    if (script) {
      // A script runs when a `src` or a text appears, so both go before the type comes back.
      element.removeAttribute('src')
      if (!attributes.size) element.replaceChildren()
      if (type === null) element.removeAttribute('type')
      else set(element, 'type', type)
      if (!attributes.size) return void (script.text = policy.createScript(text!) as string)
    }
    const loaded = script && new Promise((resolve) => ['load', 'error'].forEach((event) => element.addEventListener(event, resolve, { once: true })))
    for (const [name, value] of attributes)
      set(element, name, script && typeof value === 'string' ? policy.createScriptURL(value) : value)
    return loaded
  }

  /** A script that the browser refuses to start must not keep the others. */
  function tryStart(held: Held): Promise<unknown> | undefined {
    try {
      return start(held)
    } catch (error) {
      report('release', error)
    }
  }

  async function run(batch: readonly Held[]): Promise<void> {
    const turn = ({ element, atOnce, type }: Held): number =>
      element.localName !== 'script' || atOnce ? 0 : type === 'module' || element.hasAttribute('defer') ? 2 : 1
    batch.filter((held) => turn(held) === 0).forEach(tryStart)
    for (const wanted of [1, 2])
      for (const held of batch.filter((one) => turn(one) === wanted))
        await Promise.race([tryStart(held), new Promise((resolve) => setTimeout(resolve, patience))])
  }

  return () => (queue = Promise.resolve(queue).then(() => run(holding.takeReleasable(judge))))
}
