import { gates } from './gates/index.ts'
import { observe, type Observer } from './observe.ts'
import { createPatches, patchToString, type Patches } from './patch.ts'
import type { Realm } from './realm.ts'

/** The global objects of this page that have the gates. */
export interface Realms {
  /** Stops frames and media of what is denied now, everywhere. */
  stop(): void
  /** Takes the patches back as far as they are still the outermost, everywhere. */
  leave(): void
  /** Puts the gates into a window of this page; nothing if they are there or it is of another origin. */
  enter: Realm['enter']
  /** Patches `win` alone. */
  readonly patch: Realm['patch']
}

/** Puts the gates into `win`, and into others when a gate finds them. `found` is called when something may be released. */
export function createRealms(
  win: Window & typeof globalThis,
  shared: Pick<Realm, 'judge' | 'holding' | 'plain' | 'keep' | 'known' | 'trusted' | 'workers'>,
  found: () => unknown,
  report: (topic: string, detail: unknown) => void,
): Realms {
  // Kept by what they belong to: a frame that the page drops can go. A window is no key, because it stays the same when its frame navigates.
  const patched = new WeakMap<object, Patches>()
  const observed = new WeakMap<Node, Observer>()
  const parts: WeakRef<Partial<Patches & Observer>>[] = []
  const entered = new WeakSet<Window>()
  let isLive = true

  /** A frame that has navigated may have other functions behind the same window. */
  const onLoad = ({ currentTarget }: Event): void => enter((currentTarget as HTMLIFrameElement).contentWindow)

  /** By index, because a page can have a `length` of its own, and one frame can take the place of another. */
  function enterFramesOf(parent: Window): void {
    for (let i = 0, frame; (frame = parent[i]); i++)
      if (!entered.has(frame)) {
        entered.add(frame)
        enter(frame)
      }
  }

  function enter(next: Window | null | undefined): void {
    if (!isLive || !isReachable(next)) return
    const { document, Function, frameElement } = next
    const enterFrames = (): void => {
      enterFramesOf(next)
      // A function that was taken from a frame can insert one here.
      if (next !== win) enterFramesOf(win)
    }
    const known = patched.get(Function.prototype)
    const patches = known ?? createPatches(report)
    const watch: Realm['watch'] = (root) => observed.get(root.ownerDocument)?.watch(root)
    const innerHtml = Reflect.getOwnPropertyDescriptor(next.Element.prototype, 'innerHTML')!
    const realm: Realm = { ...shared, ...patches, win: next, innerHtml, enter, enterFrames, watch }
    if (!known) {
      patched.set(Function.prototype, patches)
      parts.push(new WeakRef(patches))
      patchToString(realm, next)
      for (const gate of gates)
        try {
          gate(realm)
        } catch (error) {
          // Somebody took away what it is made of: that gate is open, and the others are not.
          report('gate', error)
        }
    }
    if (observed.has(document)) return
    const observer = observe(realm, found)
    observed.set(document, observer)
    parts.push(new WeakRef(observer))
    observer.scan()
    // Before the listeners of the page, which may look into the frame.
    frameElement?.addEventListener('load', onLoad, true)
    enterFrames()
  }

  enter(win)
  return {
    stop: () => parts.forEach((part) => part.deref()?.stop?.()),
    leave() {
      isLive = false
      parts.forEach((part) => (part.deref()?.undo?.(), part.deref()?.disconnect?.()))
    },
    enter,
    patch: patched.get(win.Function.prototype)!.patch,
  }
}

/** Whether this is a window of our origin. */
function isReachable(win: Window | null | undefined): win is Window & typeof globalThis {
  try {
    return !!win?.document
  } catch {
    return false // Of another origin: nothing in it can be seen, and what it stores is its own.
  }
}
