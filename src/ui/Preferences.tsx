import type { VNode } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Intent } from '../core/types.ts'
import type { InterfacePort } from '../runtime/types.ts'
import { Answer } from './Answer.tsx'
import { CategoryRow } from './CategoryRow.tsx'
import { ClearingSection } from './ClearingSection.tsx'
import { choosable, draftOf, switched } from './draft.ts'
import { Grouping } from './Grouping.tsx'
import { HistoryRow } from './HistoryRow.tsx'
import { Icon } from './Icon.tsx'
import { IdentifiersPlace } from './IdentifiersPlace.tsx'
import { Imprint } from './Imprint.tsx'
import { isKept } from './isKept.ts'
import { languageOf } from './languageOf.ts'
import { Later } from './Later.tsx'
import { RegionSection } from './RegionSection.tsx'
import { offeredTo } from './offeredTo.ts'
import { SignalsSection } from './SignalsSection.tsx'
import { technologyIcons } from './technologyIcons.ts'
import { wordsFor } from './words.ts'

/** What the preferences need. */
export interface PreferencesProps {
  readonly port: InterfacePort
  /** The dialog was closed, by Escape or its button, without an answer. */
  readonly onClose: () => void
}

/**
 * The second layer: a dialog, which whoever renders it opens by `showModal`. It holds a draft until one of the answers is
 * given, and follows the decision until the draft is touched. It needs the style sheets `base.css` and `preferences.css`.
 */
export function Preferences({ port, onClose }: PreferencesProps): VNode {
  const { configuration } = port.catalog
  const categories = offeredTo(port)
  const [{ draft }, setChosen] = useState(() => ({ draft: draftOf(port), isTouched: false }))
  const [isByCompany, setByCompany] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  const words = wordsFor(port)
  const answer = (intent: Intent, event: Event) => port.answer(intent, 'preferences', event)
  /** Saving refuses what is off whoever pressed the button, as a visitor's own tool may. */
  function save(event: Event): void {
    const isTrusted = !draft.size || port.trusts(event, 'preferences')
    const off = choosable(port).filter((id) => !draft.has(id))
    answer(isTrusted ? { type: 'save', granted: [...draft] } : { type: 'refuse', ids: off }, event)
  }

  useLayoutEffect(
    () => port.subscribe(() => setChosen((now) => (now.isTouched ? now : { draft: draftOf(port), isTouched: false }))),
    [port],
  )

  function onSwitch(ids: readonly string[], on: boolean, event: Event): void {
    // Else a script could set up what the visitor then saves.
    if (on && !port.trusts(event, 'preferences')) return
    setChosen({ draft: switched(draft, ids, on), isTouched: true })
  }

  return (
    <dialog
      ref={dialog}
      class="cs cs-dialog"
      lang={languageOf(port)}
      dir="auto"
      data-cs-theme={configuration.ui?.theme}
      aria-labelledby="cs-title-preferences"
      onClose={onClose}
    >
      <div class="cs-head">
        <h2 id="cs-title-preferences" tabIndex={-1} autoFocus>
          {words.say('preferences')}
        </h2>
        <button type="button" class="cs-close" aria-label={words.say('close')} onClick={() => dialog.current?.close()}>
          <Icon points={technologyIcons.close} />
        </button>
      </div>
      <div class="cs-body">
        <p>
          {words.say('preferences.text')}
          {configuration.enforce === 'strict' && ` ${words.say('reload')}`}
          {!isKept(port) && ` ${words.say('forgotten')}`}
        </p>
        <SignalsSection port={port} words={words} />
        <Grouping categories={categories} words={words} isByCompany={isByCompany} onChange={setByCompany} />
        {isByCompany && (
          <Later port={port} words={words} load={() => import('./Parties.tsx')}>
            {({ Parties }) => <Parties port={port} words={words} draft={draft} onSwitch={onSwitch} />}
          </Later>
        )}
        {categories.map(
          (category, index) =>
            // One without services has no company.
            !(isByCompany && category.services.length) && (
              <CategoryRow
                key={category.id}
                port={port}
                category={category}
                id={`cs-title-${index}`}
                words={words}
                draft={draft}
                isProfiled={port.choices()?.profile !== undefined}
                onSwitch={onSwitch}
              />
            ),
        )}
        <IdentifiersPlace port={port} />
        <HistoryRow port={port} words={words} />
        <ClearingSection port={port} words={words} />
        <RegionSection port={port} words={words} />
        <Imprint port={port} words={words} />
      </div>
      <div class="cs-answers">
        <Answer text={words.say('refuse')} onClick={(event) => answer({ type: 'refuse' }, event)} />
        <Answer text={words.say('accept')} onClick={(event) => answer({ type: 'grant' }, event)} />
        <Answer text={words.say('save')} onClick={save} />
      </div>
    </dialog>
  )
}
