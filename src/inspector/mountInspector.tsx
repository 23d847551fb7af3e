import { render } from 'preact'
import { Inspector } from './Inspector.tsx'
import { inspectorStyles } from './inspectorStyles.ts'
import type { Inspected } from './types.ts'

/**
 * Shows a live panel with one row per attempt of a gate, newest first: the last 500 events, then each as it happens; for what is unknown it
 * copies the entry that the configuration lacks. It reads `watch` and `report`, and changes nothing. Without a parent it is docked at the bottom right of the window (below the
 * page on narrow ones); in a parent it stands as its last child. Returns its undo.
 */
export function mountInspector(consent: Inspected, parent?: Element): () => void {
  const host = document.createElement('div')
  // A shadow root: the page's rules do not reach it, its rules do not reach the page, and nobody takes it for the banner.
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(inspectorStyles)
  root.adoptedStyleSheets.push(sheet)
  const place = parent ?? document.body
  place.append(host)
  render(<Inspector consent={consent} isDocked={parent === undefined} />, root)
  return () => {
    render(null, root)
    host.remove()
  }
}
