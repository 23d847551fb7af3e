import { Component, type VNode } from 'preact'
import type { HeldContent, InterfacePort } from '../runtime/types.ts'
import { Icon } from './Icon.tsx'
import { languageOf } from './languageOf.ts'
import { PlaceholderCard } from './PlaceholderCard.tsx'
import { PlaceholderDialog } from './PlaceholderDialog.tsx'
import { placeholderIcon } from './placeholderIcon.ts'
import { placeholderWords } from './placeholderWords.ts'

/** What a placeholder needs. */
export interface PlaceholderProps {
  readonly port: InterfacePort
  readonly content: HeldContent
}

/**
 * Stands where something is held. In a place that is too small for the card, the style sheet shows a button in its stead, which opens it
 * in a dialog. It needs the style sheets `base.css` and `placeholder.css`. A class, because hooks would be one more chunk to load.
 */
export class Placeholder extends Component<PlaceholderProps, { readonly open?: boolean }> {
  override render({ port, content }: PlaceholderProps, { open = false }: { readonly open?: boolean }): VNode {
    const words = placeholderWords(port, content)
    const { theme } = port.catalog.configuration.ui ?? {}
    const card = <PlaceholderCard port={port} content={content} words={words} />
    return (
      <div class="cs cs-placeholder" role="group" lang={languageOf(port)} dir="auto" data-cs-theme={theme} aria-label={words.label}>
        {card}
        <button
          type="button"
          class="cs-placeholder-show"
          aria-haspopup="dialog"
          aria-label={words.label}
          onClick={() => this.setState({ open: true })}
        >
          <Icon points={placeholderIcon} />
        </button>
        {open && (
          <PlaceholderDialog theme={theme} words={words} onClose={() => this.setState({ open: false })}>
            {card}
          </PlaceholderDialog>
        )}
      </div>
    )
  }
}
