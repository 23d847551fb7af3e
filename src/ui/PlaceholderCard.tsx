import type { VNode } from 'preact'
import type { HeldContent, InterfacePort } from '../runtime/types.ts'
import { Answer } from './Answer.tsx'
import { Icon } from './Icon.tsx'
import { icons } from './icons.ts'
import { placeholderIcon } from './placeholderIcon.ts'
import type { PlaceholderWords } from './placeholderWords.ts'

/** What a card needs. */
export interface PlaceholderCardProps {
  readonly port: InterfacePort
  readonly content: HeldContent
  readonly words: PlaceholderWords
}

/**
 * Who is behind what is held, what it would use, and the answers. Where only the server can let something load, there is no "once"; where
 * no service is known, nothing that could be answered for always.
 */
export function PlaceholderCard({ port, content: { element, url, ids }, words: { title, by, text, say } }: PlaceholderCardProps): VNode {
  return (
    <div class="cs-placeholder-card">
      <span class="cs-placeholder-icon">
        <Icon points={placeholderIcon} />
      </span>
      {title && <b>{title}</b>}
      <p class={title ? 'cs-placeholder-by' : 'cs-placeholder-name'}>{by}</p>
      <p>{text}</p>
      <div class="cs-answers">
        {port.catalog.configuration.enforce !== 'strict' && (
          <Answer text={say('placeholder.once')} onClick={(event) => port.loadOnce(element, url, event)} />
        )}
        {ids.length > 0 && (
          <Answer text={say('placeholder.always')} onClick={(event) => port.answer({ type: 'grant', ids }, 'placeholder', event)} />
        )}
      </div>
      <button type="button" class="cs-placeholder-choose" aria-haspopup="dialog" onClick={(event) => port.choose(event.currentTarget)}>
        {say('placeholder.choose')} <Icon points={icons.more} />
      </button>
    </div>
  )
}
