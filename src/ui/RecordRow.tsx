import type { VNode } from 'preact'
import type { ConsentRecord } from '../core/records/consentRecord.ts'
import type { InterfacePort } from '../runtime/types.ts'
import type { HistoryKey, SayHistory } from './historyWords.ts'
import { intlTag } from './intlTag.ts'
import { languageOf } from './languageOf.ts'
import { namesOfAnswers } from './namesOfAnswers.ts'
import type { Words } from './words.ts'

/** What a record's row needs. */
export interface RecordRowProps {
  readonly port: InterfacePort
  readonly record: ConsentRecord
  readonly words: Words
  readonly say: SayHistory
}

const outcomes = ['granted', 'refused'] as const

/** Intents of which the answers alone do not tell. */
const toldIntents: Partial<Record<string, HistoryKey>> = { withdraw: 'history.withdraw', acknowledge: 'history.acknowledge' }

/** One record in words: when, what was allowed and refused, how, and for which version of the policy. */
export function RecordRow({ port, record, words, say }: RecordRowProps): VNode {
  const { time, method, intent, policyVersion, answers } = record
  const when = new Intl.DateTimeFormat(intlTag(languageOf(port)), { dateStyle: 'long', timeStyle: 'short' }).format(new Date(time))
  const signals = record.schema === 2 ? record.signals : []
  const toldIntent = toldIntents[intent]
  const circumstances = [
    toldIntent && say(toldIntent),
    say(`history.by.${method}`),
    policyVersion && say('history.version').replace('{version}', () => policyVersion),
    ...signals.map((signal) => say(`history.${signal}`)),
  ]
  return (
    <li>
      <b>
        <time dateTime={time}>{when}</time>
      </b>
      {outcomes.map((outcome) => {
        const names = namesOfAnswers(port.catalog, answers, outcome, words)
        return names.length > 0 && <p>{say(`history.${outcome}`).replace('{names}', () => words.list(names))}</p>
      })}
      <p class="cs-fine">{circumstances.filter(Boolean).join(' · ')}</p>
    </li>
  )
}
