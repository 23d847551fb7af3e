import type { VNode } from 'preact'

/** One answer; `onClick` gets the event, of which it matters whether it is trusted. Every answer of the banner and the preferences is this component, so none can be made the prettier one. */
export function Answer({ text, onClick }: { readonly text: string; readonly onClick: (event: Event) => void }): VNode {
  return (
    <button type="button" class="cs-answer" onClick={onClick}>
      {text}
    </button>
  )
}
