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
}

/** Puts the gates into `win`, and into others when a gate finds them. `found` is called when something may be released. */
export function createRealms(
  win: Window & typeof globalThis,
  shared: Pick<Realm, 'judge' | 'holding' | 'known'>,
  found: () => unknown,
  report: (topic: string, detail: unknown) => void,
): Realms {
  // Kept by what they belong to: a frame that the page drops can go. A window is no key, because it stays the same when its frame navigates.
  const patched = new WeakMap<object, Patches>()
  const observed = new WeakMap<Node, Observer>()
  const parts: WeakRef<Partial<Patches & Observer>>[] = []

  function enter(next: Window | null | undefined): void {
    if (!isReachable(next)) return
    const { document, Function } = next
    const known = patched.get(Function.prototype)
    const patches = known ?? createPatches(report)
    const watch: Realm['watch'] = (root) => observed.get(root.ownerDocument)?.watch(root)
    const realm: Realm = { ...shared, ...patches, win: next, enter, watch }
    if (!known) {
      patched.set(Function.prototype, patches)
      parts.push(new WeakRef(patches))
      patchToString(realm, next)
      for (const gate of gates) gate(realm)
    }
    if (observed.has(document)) return
    const observer = observe(realm, found)
    observed.set(document, observer)
    parts.push(new WeakRef(observer))
    observer.scan()
  }

  enter(win)
  return {
    stop: () => parts.forEach((part) => part.deref()?.stop?.()),
    leave: () => parts.forEach((part) => (part.deref()?.undo?.(), part.deref()?.disconnect?.())),
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
