import { render } from 'preact'
import base from '../../styles/base.css'
import preferences from '../../styles/preferences.css'
import type { InterfacePort } from '../runtime/types.ts'
import { adoptStyles } from './adoptStyles.ts'
import { Preferences } from './Preferences.tsx'

/**
 * Opens the preferences as a modal dialog. When they close, whether by the visitor or by the undo that is returned, the focus
 * goes back to `openedBy`, or to what had it before. Only the visitor's closing is told to the port.
 */
export function openPreferences(port: InterfacePort, openedBy: Element | null): () => void {
  const before = openedBy ?? document.activeElement
  const dropStyles = adoptStyles(base + preferences)
  const root = document.createDocumentFragment()
  let open = true

  const undo = () => {
    if (!open) return
    open = false
    dialog.close()
    render(null, root)
    dropStyles()
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  }
  const closed = () => {
    if (!open) return
    undo()
    port.closed()
  }

  render(<Preferences port={port} onClose={closed} />, root)
  const dialog = root.firstElementChild as HTMLDialogElement
  document.body.append(root)
  dialog.showModal()
  return undo
}
