import type { VNode } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { focusOn } from './focusOn.ts'
import type { SayHistory } from './historyWords.ts'

/** What the buttons need. */
export interface HistoryActionsProps {
  readonly say: SayHistory
  readonly onDownload: () => void
  readonly onDelete: () => void
}

/** Download and deletion; the latter asks once, in its place. The focus goes to the question, and back when the visitor keeps the records. */
export function HistoryActions({ say, onDownload, onDelete }: HistoryActionsProps): VNode {
  /** `kept`: it was asked and answered by keeping them. */
  const [step, setStep] = useState<'offered' | 'asked' | 'kept'>('offered')
  const question = useRef<HTMLParagraphElement>(null)
  const remove = useRef<HTMLButtonElement>(null)

  useLayoutEffect(() => {
    if (step === 'asked' && question.current) focusOn(question.current)
    if (step === 'kept') remove.current?.focus()
  }, [step])

  if (step !== 'asked')
    return (
      <div class="cs-actions">
        <button type="button" onClick={onDownload}>
          {say('history.download')}
        </button>
        <button type="button" ref={remove} onClick={() => setStep('asked')}>
          {say('history.delete')}
        </button>
      </div>
    )
  return (
    <div class="cs-actions" role="group" aria-labelledby="cs-title-sure">
      <p ref={question} id="cs-title-sure">
        {say('history.sure')}
      </p>
      <button type="button" onClick={onDelete}>
        {say('history.yes')}
      </button>
      <button type="button" onClick={() => setStep('kept')}>
        {say('history.no')}
      </button>
    </div>
  )
}
