import type { VNode } from 'preact'

/** A drawing of `icons`. Decoration: it is hidden from assistive technology and always stands beside a text. */
export function Icon({ points }: { readonly points: string }): VNode {
  return (
    <svg viewBox="0 0 80 80" aria-hidden="true">
      {points.split('/').map((line) => (
        <polyline points={line} />
      ))}
    </svg>
  )
}
