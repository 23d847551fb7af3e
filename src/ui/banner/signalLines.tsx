import type { VNode } from 'preact'
import type { InterfacePort } from '../../runtime/types.ts'
import { signalsAgainst } from '../signalsAgainst.ts'
import type { Say } from './occasionWords.ts'

/** What is said of the signals that deny something: that they are honoured, or that they are why the visitor is asked. */
export function signalLines({ catalog, situation }: InterfacePort, say: Say): VNode[] {
  const { signals = {} } = catalog.configuration
  const against = new Set([...catalog.categories.values()].flatMap((category) => signalsAgainst(category, situation().signals)))
  const asks = [...against].some((signal) => signals[signal] === 'ask')
  const isHonoured = [...against].some((signal) => signals[signal] !== 'ask')
  return [
    ...(isHonoured
      ? [
          <p>
            <b>{say('signal')}</b>
          </p>,
        ]
      : []),
    ...(asks ? [<p>{say('signal.asks')}</p>] : []),
  ]
}
