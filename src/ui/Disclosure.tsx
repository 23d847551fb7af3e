import type { ComponentChildren, VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Icon } from './Icon.tsx'
import { icons } from './icons.ts'

/** What a disclosure says and holds. */
export interface DisclosureProps {
  /** Id of the button; no two may be the same. */
  readonly id: string
  /** Id of the heading that the disclosure belongs to. It becomes part of the button's name. */
  readonly of: string
  /** What there is to see, in parts of which none is broken across lines where that can be avoided. */
  readonly summary: readonly string[]
  /** Called, and rendered, only while it is open. */
  readonly children: () => ComponentChildren
}

/** A button that shows and hides what belongs to a heading. Closed at first. */
export function Disclosure({ id, of, summary, children }: DisclosureProps): VNode {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" id={id} class="cs-more" aria-expanded={open} aria-labelledby={`${of} ${id}`} onClick={() => setOpen(!open)}>
        <Icon points={icons.more} />
        <span>
          {summary.map((part, index) => (
            <>
              {index > 0 && ' '}
              <span>{index + 1 < summary.length ? `${part} ·` : part}</span>
            </>
          ))}
        </span>
      </button>
      {open && children()}
    </>
  )
}
