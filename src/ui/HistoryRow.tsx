import type { VNode } from 'preact'
import { Disclosure } from './Disclosure.tsx'
import type { HistoryProps } from './History.tsx'
import { Later } from './Later.tsx'

/** The visitor's earlier choices, of which nothing is loaded before they are asked for. */
export function HistoryRow({ port, words }: HistoryProps): VNode {
  return (
    <div class="cs-section">
      <h3 id="cs-title-history">{words.say('history')}</h3>
      <p>{words.say('history.text')}</p>
      <Disclosure id="cs-title-history-more" of="cs-title-history" summary={[words.say('history.open')]}>
        {() => (
          <Later port={port} words={words} load={() => import('./History.tsx')}>
            {({ History }) => <History port={port} words={words} />}
          </Later>
        )}
      </Disclosure>
    </div>
  )
}
