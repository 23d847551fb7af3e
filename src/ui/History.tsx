import type { VNode } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import history from '../../styles/history.css'
import type { ConsentRecord } from '../core/records/consentRecord.ts'
import type { InterfacePort, RecordsPort } from '../runtime/types.ts'
import { adoptStyles } from './adoptStyles.ts'
import { downloadJson } from './downloadJson.ts'
import { focusOn } from './focusOn.ts'
import { HistoryActions } from './HistoryActions.tsx'
import { RecordRow } from './RecordRow.tsx'
import { historyWords, type HistoryKey } from './historyWords.ts'
import type { Words } from './words.ts'

/** What the visitor's earlier choices need. */
export interface HistoryProps {
  readonly port: InterfacePort
  readonly words: Words
}

/** The records in words, the newest first, to download and to delete. What becomes of that is announced. Deleting asks once, and leaves the choice as it is. */
export function History({ port, words }: HistoryProps): VNode {
  const [records, setRecords] = useState<readonly ConsentRecord[]>()
  const [told, setTold] = useState<HistoryKey>()
  const summary = useRef<HTMLParagraphElement>(null)
  const say = historyWords(port)

  useLayoutEffect(() => adoptStyles(history), [])
  useEffect(() => {
    void attempt(port, setTold, async (copy) => void setRecords(await copy.history()))
  }, [port])

  return (
    <div class="cs-history">
      <p ref={summary}>{records && (records.length ? say('history.count', records.length) : say('history.none'))}</p>
      {!!records?.length && (
        <>
          <HistoryActions
            say={say}
            onDownload={() =>
              void attempt(port, setTold, async (copy) => {
                downloadJson(`choices-${location.hostname}.json`, await copy.export())
                return 'history.downloaded'
              })
            }
            onDelete={() =>
              void attempt(port, setTold, async (copy) => {
                await copy.clear()
                setRecords([])
                // What had the focus is gone.
                if (summary.current) focusOn(summary.current)
                return 'history.deleted'
              })
            }
          />
          <ul role="list">
            {records.toReversed().map((record) => (
              <RecordRow key={record.id} port={port} record={record} words={words} say={say} />
            ))}
          </ul>
        </>
      )}
      <p role="status">{told && say(told)}</p>
    </div>
  )
}

/** Does something with the records and says what became of it. What fails is reported, too. */
async function attempt(
  port: InterfacePort,
  tell: (key: HistoryKey | undefined) => void,
  work: (copy: RecordsPort) => Promise<HistoryKey | undefined>,
): Promise<void> {
  try {
    tell(await work(await port.records()))
  } catch (error) {
    port.report('record', error)
    tell('history.failed')
  }
}
