import type { InterfacePort } from '../runtime/types.ts'
import { mountBanner } from '../ui/mountBanner.tsx'
import { createMount } from './createMount.ts'

/** Banner and preferences, shown when they are needed. */
export interface Interface {
  /** Shows the banner if an answer is missing, hides it if none is. */
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
  const banner = createMount(async () => {
    await bodyOf(document)
    return () => mountBanner(port)
  })
  const preferences = createMount(async () => {
    const { openPreferences } = await import('../ui/openPreferences.tsx')
    return () => openPreferences(port, opener)
  })
  return {
    async update() {
      if (port.decision().unanswered.length) await banner.show()
      else banner.hide()
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

/** Resolves when there is a body to put something into. */
function bodyOf(document: Document): Promise<void> {
  return new Promise((resolve) => {
    if (document.body) resolve()
    else document.addEventListener('DOMContentLoaded', () => resolve(), { once: true })
  })
}
