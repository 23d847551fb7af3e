import type { Signal, SignalRule } from '../core/configuration.ts'
import type { InterfacePort } from '../runtime/types.ts'
import { offeredTo } from './offeredTo.ts'
import { receivedSignals } from './receivedSignals.ts'
import { signalsAgainst } from './signalsAgainst.ts'

/** One signal and what became of it. */
export interface SignalState {
  readonly signal: Signal
  readonly rule: SignalRule
  readonly isReceived: boolean
  /** Ids of the categories that it denies. */
  readonly denies: readonly string[]
}

/** What became of the signals of the browser. */
export interface SignalsState {
  /** Those that are sent, and those that the configuration has a rule for. */
  readonly signals: readonly SignalState[]
  /** Ids that the visitor has granted since a signal was there: they run in spite of it. */
  readonly despite: readonly string[]
  /** Ids that the visitor had granted before it was there: they do not run. */
  readonly before: readonly string[]
}

/** What became of them now. */
export function signalsState(port: InterfacePort): SignalsState {
  const { signals: rules = {} } = port.catalog.configuration
  const received = receivedSignals()
  const counted = port.situation().signals
  const categories = offeredTo(port)
  const { granted } = port.decision()
  const answers = port.choices()?.answers
  const signalled = categories
    .filter((category) => signalsAgainst(category, counted).length)
    .flatMap(({ id, services }) => (services.length ? services.map((service) => service.id) : [id]))
    .filter((id) => answers?.get(id) === 'granted')
  return {
    signals: (['gpc', 'dnt'] as const)
      .filter((signal) => received.includes(signal) || rules[signal])
      .map((signal) => ({
        signal,
        rule: rules[signal] ?? (signal === 'gpc' ? 'honour' : 'ignore'),
        isReceived: received.includes(signal),
        denies: counted.includes(signal)
          ? categories.filter((category) => signalsAgainst(category, [signal]).length).map(({ id }) => id)
          : [],
      })),
    despite: signalled.filter((id) => granted.has(id)),
    before: signalled.filter((id) => !granted.has(id)),
  }
}
