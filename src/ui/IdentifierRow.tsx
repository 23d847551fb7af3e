import type { VNode } from 'preact'
import type { IdDescription } from '../runtime/types.ts'
import type { IdentifierWords } from './identifierWords.ts'

/** What a row needs. */
export interface IdentifierRowProps {
  readonly identifier: IdDescription
  /** Name of its service. */
  readonly service: string
  readonly words: IdentifierWords
  /** Left out where nobody here can reset it. */
  readonly onReset: (() => void) | undefined
}

/** One identifier: whose it is, how it is with it, and what can be done. */
export function IdentifierRow({ identifier, service, words, onReset }: IdentifierRowProps): VNode {
  const { name, insteadUrl } = identifier
  return (
    <li>
      <div>
        <b>{name || service}</b> {name && <span class="cs-note">{service}</span>}
        <p class="cs-fine">
          {words.tell(identifier).join(' ')} {insteadUrl && <a href={insteadUrl}>{words.say('identifier.more')}</a>}
        </p>
      </div>
      {onReset && (
        <button type="button" class="cs-reset" onClick={onReset}>
          {words.say('identifier.reset', { name })}
        </button>
      )}
    </li>
  )
}
