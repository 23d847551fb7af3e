import type { VNode } from 'preact'
import type { InterfacePort } from '../runtime/types.ts'
import { Disclosure } from './Disclosure.tsx'
import { Later } from './Later.tsx'
import type { Words } from './words.ts'

/** Where the visitor finds how to clear what the browser keeps, as a browser can do more than a page. */
export function ClearingSection({ port, words }: { readonly port: InterfacePort; readonly words: Words }): VNode {
  return (
    <div class="cs-section">
      <h3 id="cs-clearing">{words.say('clearing')}</h3>
      <Disclosure id="cs-clearing-more" of="cs-clearing" summary={[words.say('clearing.show')]}>
        {() => (
          <Later port={port} words={words} load={() => import('./Clearing.tsx')}>
            {({ Clearing }) => <Clearing port={port} />}
          </Later>
        )}
      </Disclosure>
    </div>
  )
}
