import type { VNode } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import type { InterfacePort } from '../runtime/types.ts'
import type { Words } from './words.ts'

/** What a part that is loaded later needs. */
export interface LaterProps<Part> {
  readonly port: InterfacePort
  readonly words: Words
  /** Loads it; called once, when it is first rendered. */
  readonly load: () => Promise<Part>
  readonly children: (part: Part) => VNode
}

/** A part of the preferences in a chunk of its own. If it cannot be loaded, that is reported and the visitor reads it here. */
export function Later<Part>({ port, words, load, children }: LaterProps<Part>): VNode | null {
  const [state, setState] = useState<{ readonly part?: Part; readonly failed?: true }>({})
  const [loading] = useState(load)
  useLayoutEffect(() => {
    loading.then(
      (part) => setState({ part }),
      (error: unknown) => {
        port.report?.('interface', error)
        setState({ failed: true })
      },
    )
  }, [loading, port])
  if (state.failed) return <p role="alert">{words.say('failed')}</p>
  return state.part ? children(state.part) : null
}
