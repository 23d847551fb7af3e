import type { InterfacePort } from '../runtime/types.ts'
import { occasionOf, question } from '../ui/banner/occasionOf.ts'
import { mountBanner } from '../ui/mountBanner.tsx'
import { createMount } from './createMount.ts'

/** Banner and preferences, shown when they are needed. */
export interface Interface {
  /** Shows the banner if there is something to ask or to tell, hides it if there is not. Rejects if what it says cannot be loaded. */
  update(): Promise<void>
  /** Opens the preferences; `openedBy` gets the focus back. Rejects if they cannot be loaded. */
  open(openedBy: Element | null): Promise<void>
  /** Closes the preferences. */
  close(): void
  stop(): void
}

/** The preferences are a chunk of their own, loaded when they are opened. */
export function createInterface(document: Document, port: InterfacePort): Interface {
  let opener: Element | null = null
  let occasion = ''
  const banner = createMount(async () => {
    // The first question is what most visitors see, and comes with this chunk.
    const contents = occasion === question ? undefined : (await import('../ui/banner/otherContents.ts')).otherContents(port)
    return () => mountBanner(port, contents)
  })
  const preferences = createMount(async () => {
    const { openPreferences } = await import('../ui/openPreferences.tsx')
    return () => openPreferences(port, opener)
  })
  return {
    async update() {
      const next = occasionOf(port)
      if (next !== occasion) banner.hide()
      occasion = next
      // Where the page has no body yet, it is asked again when it has.
      if (occasion && document.body) await banner.show()
    },
    open(openedBy) {
      opener = openedBy
      return preferences.show()
    },
    close: preferences.hide,
    stop() {
      banner.hide()
      preferences.hide()
    },
  }
}
