import type { ComponentChildren, VNode } from 'preact'
import { Icon } from './Icon.tsx'
import type { PlaceholderWords } from './placeholderWords.ts'

/** What the dialog needs. */
export interface PlaceholderDialogProps {
  readonly theme: string | undefined
  readonly words: PlaceholderWords
  readonly onClose: () => void
  readonly children: ComponentChildren
}

/** The card of a place that is too small for it, as a modal dialog that is open when it is in the page. Closing it answers nothing. */
export function PlaceholderDialog({ theme, words, onClose, children }: PlaceholderDialogProps): VNode {
  return (
    <dialog ref={showOnce} class="cs cs-placeholder-dialog" aria-label={words.label} data-cs-theme={theme} onClose={onClose}>
      <button type="button" class="cs-placeholder-close" aria-label={words.say('placeholder.close')} onClick={closeAround}>
        <Icon points="20 20 60 60/60 20 20 60" />
      </button>
      {children}
    </dialog>
  )
}

const closeAround = ({ currentTarget }: { readonly currentTarget: Element }): void => currentTarget.closest('dialog')?.close()

function showOnce(dialog: HTMLDialogElement | null): void {
  if (dialog && !dialog.open) dialog.showModal()
}
