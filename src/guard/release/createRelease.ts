import { heldValues, isHeld } from '../hold.ts'
import { callNative } from '../patch.ts'
import type { Guard, ReleaseParts } from '../types.ts'
import { createLateListeners } from './createLateListeners.ts'
import { createReruns } from './createReruns.ts'
import { createWriter } from './createWriter.ts'
import type { Releasing } from './releasing.ts'
import { sendQueued } from './sendQueued.ts'
import { startElement } from './startElement.ts'
import { typeOf } from './typeOf.ts'

/** How long a script may keep those after it waiting, in milliseconds. It still runs when it arrives later. */
const patience = 4000

/** The work, or the end of our patience. */
const atMost = (work: unknown): Promise<unknown> => Promise.race([work, new Promise((resolve) => setTimeout(resolve, patience))])

/**
 * Releases what may pass now, in document order, as the same elements. Frames, pictures and links first and at once, so do
 * scripts that wait for nobody (async, or made by a script); then each blocking script after the one before it has loaded or
 * failed, and what it has written; then deferred ones and modules; then listeners that came too late, and requests that were kept.
 * Resolves when all have been started.
 */
export type Release = () => Promise<void>

/** Makes the release queue, in a chunk that is loaded when something may pass: batches follow each other, and each script is judged once more before it starts. */
export function createRelease(
  win: Window & typeof globalThis,
  { note }: Pick<Guard, 'note'>,
  parts: ReleaseParts,
  report: (topic: string, detail: unknown) => void,
): Release {
  const { holding, judge } = parts
  const { setAttribute } = win.Element.prototype
  const releasing: Releasing = {
    ...parts,
    win,
    note,
    report,
    set: (element, name, value) => void callNative(setAttribute, element, [name, value]),
  }
  const writer = createWriter(releasing)
  const late = createLateListeners(releasing)
  const reruns = createReruns(releasing)
  let queue: Promise<void> | undefined

  /** A script that the browser refuses to start must not keep the others. */
  function tryStart(element: Element): Promise<unknown> | undefined {
    try {
      if (element.localName === 'script') late.release(judge.judgeUrl('script', heldValues(element)[0] ?? '', element)?.service)
      return startElement(releasing, element)
    } catch (error) {
      report('release', error)
    }
  }

  /** Starts a blocking script, and what it writes, and what of the page missed it; `next` is the blocking script after it. */
  async function take(element: Element, next?: Element): Promise<void> {
    const script = element as HTMLScriptElement
    reruns.prepare()
    writer.open(script)
    const work = async (): Promise<void> => {
      await tryStart(script)
      await runAll(writer.close(script))
    }
    await atMost(work())
    for (const copy of reruns.after(script, next)) await take(copy, next)
  }

  /** Starts what waits for nobody, then one blocking script after the other. Resolves when they have run; `others` is what is under way. */
  async function runAll(elements: readonly Element[], others: unknown[] = []): Promise<void> {
    for (const element of elements) if (turnOf(element) === 0) others.push(tryStart(element))
    const blocking = elements.filter((element) => turnOf(element) === 1)
    for (const [index, script] of blocking.entries()) await take(script, blocking[index + 1])
    for (const element of elements) if (turnOf(element) === 2) await atMost(tryStart(element))
  }

  /** 0 for what waits for nobody, 1 for what blocks, 2 for what comes after the document. */
  const turnOf = (element: Element): number =>
    element.localName !== 'script' || holding.isAtOnce(element) ? 0 : element.hasAttribute('defer') || typeOf(element) === 'module' ? 2 : 1

  async function run(batch: readonly Element[]): Promise<void> {
    if (!batch.length && !releasing.queue.length) return
    const others: unknown[] = []
    late.begin()
    await runAll(batch, others)
    for (const type of ['DOMContentLoaded', 'readystatechange']) late.tell(type)
    void atMost(Promise.all(others)).then(() => {
      for (const type of ['DOMContentLoaded', 'readystatechange', 'load']) late.tell(type)
      late.end()
      return sendQueued(releasing)
    })
  }

  /** A script may still be without its text while the parser is at it. */
  const isWhole = (element: Element): boolean => element.localName !== 'script' || win.document.readyState !== 'loading'

  return () =>
    (queue = Promise.resolve(queue).then(() => run(holding.waiting().filter((element) => isWhole(element) && !isHeld(judge, element)))))
}
