import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Disclosure } from './Disclosure.tsx'
import type { History, HistoryProps } from './History.tsx'

/** The visitor's earlier choices, of which nothing is loaded before they are asked for. */
export function HistoryRow({ port, words }: HistoryProps): VNode {
  return (
    <div class="cs-category" role="group" aria-labelledby="cs-title-history">
      <div class="cs-row">
        <h3 id="cs-title-history">{words.say('history')}</h3>
      </div>
      <p>{words.say('history.text')}</p>
      <Disclosure id="cs-title-history-more" of="cs-title-history" summary={[words.say('history.open')]}>
        {() => <LoadedHistory port={port} words={words} />}
      </Disclosure>
    </div>
  )
}

/** A chunk of its own. One that cannot be loaded is reported, and asked for again when the row is opened again. */
function LoadedHistory({ port, words }: HistoryProps): VNode {
  const [loaded, setLoaded] = useState<{ readonly History: typeof History }>()
  useEffect(() => {
    import('./History.tsx').then(setLoaded, (error: unknown) => port.report('interface', error))
  }, [port])
  return <div class="cs-services">{loaded && <loaded.History port={port} words={words} />}</div>
}
