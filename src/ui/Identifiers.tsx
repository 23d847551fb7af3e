import type { VNode } from 'preact'
import { useEffect, useReducer, useRef, useState } from 'preact/hooks'
import identifiers from '../../styles/identifiers.css'
import type { IdDescription, Ids, InterfacePort } from '../runtime/types.ts'
import { adoptStyles } from './adoptStyles.ts'
import { IdentifierRow } from './IdentifierRow.tsx'
import { identifierWords } from './identifierWords.ts'

/** What the section needs. */
export interface IdentifiersProps {
  readonly port: Pick<InterfacePort, 'catalog' | 'languages' | 'subscribe'>
  readonly ids: Ids
}

const keyOf = ({ service, name }: IdDescription): string => JSON.stringify([service, name])

/**
 * The section of the preferences that lists identifiers: how it is with each, a reset for those that this page or its app can reset, and for the others where the device's setting is. What a
 * reset has come to is told to assistive technology.
 */
export function Identifiers({ port, ids }: IdentifiersProps): VNode {
  const [, refresh] = useReducer<number, void>((count) => count + 1, 0)
  const [told, setTold] = useState('')
  /** Buttons stay for as long as the section does: the focus may be on them. */
  const offered = useRef(new Set<string>()).current
  const words = identifierWords(port)
  const all = ids.describe()
  for (const each of all) if (each.resettable) offered.add(keyOf(each))

  useEffect(() => adoptStyles(identifiers), [])
  useEffect(() => {
    const undo = [ids.subscribe(() => refresh()), port.subscribe(() => refresh())]
    // Whether the device limits them is known when it has been asked.
    for (const { madeBy, granted, name, service } of ids.describe())
      if (madeBy === 'device' && granted) void ids.read(name, service).then(() => refresh())
    return () => undo.forEach((each) => each())
  }, [ids, port])

  async function reset(name?: string, service?: string): Promise<void> {
    const isReset = await ids.reset(name, service)
    const values = { name: name ?? words.say('identifiers') }
    setTold(words.say(!isReset ? 'identifier.failed' : name === undefined ? 'identifier.allGone' : 'identifier.gone', values))
    refresh()
  }

  return (
    <section class="cs-identifiers" aria-labelledby="cs-title-identifiers">
      <h3 id="cs-title-identifiers">{words.say('identifiers')}</h3>
      <p class="cs-fine">{words.say('identifiers.text')}</p>
      <ul role="list">
        {all.map((identifier) => (
          <IdentifierRow
            key={keyOf(identifier)}
            identifier={identifier}
            service={port.catalog.services.get(identifier.service)?.name ?? identifier.service}
            words={words}
            onReset={offered.has(keyOf(identifier)) ? () => void reset(identifier.name, identifier.service) : undefined}
          />
        ))}
      </ul>
      {offered.size > 1 && (
        <button type="button" class="cs-reset" onClick={() => void reset()}>
          {words.say('identifier.resetAll')}
        </button>
      )}
      <p role="status" class="cs-fine">
        {told}
      </p>
    </section>
  )
}
