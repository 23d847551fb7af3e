import type { VNode } from 'preact'
import type { InterfacePort } from '../runtime/types.ts'
import { Later } from './Later.tsx'
import { receivedSignals } from './receivedSignals.ts'
import type { Words } from './words.ts'

/** What became of the signals of the browser: nothing where it sends none and the configuration says nothing of any. */
export function SignalsSection({ port, words }: { readonly port: InterfacePort; readonly words: Words }): VNode | null {
  if (!receivedSignals().length && !port.catalog.configuration.signals) return null
  return (
    <Later port={port} words={words} load={() => import('./Signals.tsx')}>
      {({ Signals }) => <Signals port={port} words={words} />}
    </Later>
  )
}
