import type { InterfacePort } from '../runtime/types.ts'
import { mountBanner } from '../ui/mountBanner.tsx'
import { createMount } from './createMount.ts'

/** Banner and preferences, shown when they are needed. */
export interface Interface {
  /** Shows the banner if an answer is missing, hides it if none is. */
  update(): void
  /** Opens the preferences; `openedBy` gets the focus back. Rejects if they cannot be loaded. */
  open(openedBy: Element | null): Promise<void>
  /** Closes the preferences. */
  close(): void
  stop(): void
}

/** The preferences are a chunk of their own, loaded when they are opened. */
export function createInterface(document: Document, port: InterfacePort): Interface {
  let opener: Element | null = null
  let removeBanner: (() => void) | undefined
  function hideBanner(): void {
    removeBanner?.()
    removeBanner = undefined
  }
  function update(): void {
    if (!port.decision().unanswered.length) hideBanner()
    else if (document.body) removeBanner ??= mountBanner(port)
  }
  // Where the page has no body yet, it is asked again when it has.
  document.addEventListener('DOMContentLoaded', update)
  const preferences = createMount(async () => {
    const { openPreferences } = await import('../ui/openPreferences.tsx')
    return () => openPreferences(port, opener)
  })
  return {
    update,
    open(openedBy) {
      opener = openedBy
      return preferences.show()
    },
    close: preferences.hide,
    stop() {
      document.removeEventListener('DOMContentLoaded', update)
      hideBanner()
      preferences.hide()
    },
  }
}
