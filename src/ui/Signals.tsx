import type { VNode } from 'preact'
import type { InterfacePort } from '../runtime/types.ts'
import { Answer } from './Answer.tsx'
import { message } from './message.ts'
import { enSignals } from './messages/enSignals.ts'
import { signalsState, type SignalState } from './signalsState.ts'
import type { Words } from './words.ts'

/**
 * Which signals the browser sends and what was done with each; where the visitor's own choice counts against one, that, and a button to follow it after all. It needs the
 * style sheets of the preferences.
 */
export function Signals({ port, words }: { readonly port: InterfacePort; readonly words: Words }): VNode {
  const { signals, despite, before } = signalsState(port)
  const { services } = port.catalog
  const say = (key: keyof typeof enSignals, values: Readonly<Record<string, string>> = {}): string =>
    message(port, enSignals, key).replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all)
  const namesOf = (ids: readonly string[]): string => words.list(ids.map((id) => services.get(id)?.name ?? words.category(id)))
  const isHonoured = signals.some(({ rule, denies }) => rule === 'honour' && denies.length > 0)
  return (
    <div class="cs-section cs-signals" role="group" aria-labelledby="cs-title-signals">
      <h3 id="cs-title-signals">{say('signals')}</h3>
      {isHonoured && <p class="cs-status">{say('signals.honoured')}</p>}
      {signals.map((state) => (
        <p key={state.signal}>{say(keyOf(state), { signal: say(`signals.${state.signal}`), names: namesOf(state.denies) })}</p>
      ))}
      {before.length > 0 && <p>{say('signals.before', { names: namesOf(before) })}</p>}
      {despite.length > 0 && (
        <>
          <p>{say('signals.despite', { names: namesOf(despite) })}</p>
          <Answer text={say('signals.follow')} onClick={(event) => port.answer({ type: 'refuse', ids: despite }, 'preferences', event)} />
        </>
      )}
    </div>
  )
}

function keyOf({ isReceived, rule, denies }: SignalState): keyof typeof enSignals {
  if (!isReceived) return 'signals.absent'
  if (rule === 'ignore') return 'signals.ignored'
  if (!denies.length) return 'signals.idle'
  return rule === 'ask' ? 'signals.asked' : 'signals.off'
}
