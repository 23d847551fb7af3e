import type { InterfacePort } from '../runtime/types.ts'
import type { Links } from '../ui/links/createLinks.ts'
import type { Interface } from './createInterface.ts'
import type { Report } from './report.ts'
import { summonPlaceholders } from './summonPlaceholders.ts'

/** The interface from outside: it is loaded when it is first needed. */
export interface Summons {
  /** Shows or hides the banner, as it is needed. Resolves when that is done; a failure is reported. */
  update(): Promise<void>
  /** Opens the preferences; `openedBy` gets the focus back. A failure is reported; then it can be tried again. */
  open(openedBy: Element | null): Promise<void>
  /** Closes the preferences. */
  close(): void
  stop(): void
}

/** Listens for links to the fragment. A returning visitor with a valid choice loads nothing else of the interface. */
export function summonInterface(win: Window, port: InterfacePort, report: Report): Summons {
  const { document, location } = win
  const fragment = port.catalog.configuration.ui?.fragment ?? '#cookie-preferences'
  let loaded: Interface | undefined
  let stopped = false
  let links: Links | undefined
  let stopPlaceholders: (() => void) | undefined

  async function load(use: (face: Interface) => unknown): Promise<void> {
    try {
      const [{ createInterface }] = await Promise.all([import('./createInterface.ts'), port.placed])
      if (stopped) return
      loaded ??= createInterface(document, port)
      await use(loaded)
    } catch (error) {
      report('interface', error)
    }
  }

  async function label(): Promise<void> {
    try {
      const { createLinks } = await import('../ui/links/createLinks.ts')
      if (stopped) return
      links ??= createLinks(port, fragment)
      links.update()
    } catch (error) {
      report('interface', error)
    }
  }

  const open = (openedBy: Element | null): Promise<void> => load((face) => face.open(openedBy))

  function onClick(event: MouseEvent): void {
    // The path, because a link may be in a shadow tree.
    const link = event.composedPath().find((target): target is HTMLAnchorElement => target instanceof HTMLAnchorElement)
    if (link?.hash !== fragment || link.pathname + link.search !== location.pathname + location.search) return
    event.preventDefault()
    void open(link)
  }

  const onFragment = (): void => {
    if (location.hash === fragment) void open(null)
  }

  async function update(): Promise<void> {
    stopPlaceholders ??= summonPlaceholders(port, report)
    if (links || port.situation().model !== 'opt-in' || document.querySelector('[data-consent-link]')) void label()
    const { unanswered, notice } = port.decision()
    if (loaded || unanswered.length || notice) await load((face) => face.update())
  }

  document.addEventListener('click', onClick)
  win.addEventListener('hashchange', onFragment)
  onFragment()
  return {
    update,
    open,
    close: () => loaded?.close(),
    stop() {
      stopped = true
      document.removeEventListener('click', onClick)
      win.removeEventListener('hashchange', onFragment)
      stopPlaceholders?.()
      links?.stop()
      loaded?.stop()
    },
  }
}
