import type { VNode } from 'preact'

/** What a switch shows and does. */
export interface SwitchProps {
  /** Name of what is switched, as the visitor reads it beside the switch. */
  readonly name: string
  readonly on: boolean
  readonly onSwitch: (on: boolean, event: Event) => void
}

/** A switch for one choice. It says only on or off; what is granted in part is off. */
export function Switch({ name, on, onSwitch }: SwitchProps): VNode {
  return (
    <button type="button" role="switch" class="cs-switch" aria-checked={on} aria-label={name} onClick={(event) => onSwitch(!on, event)} />
  )
}
