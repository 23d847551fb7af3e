import type { VNode } from 'preact'
import type { WordsPort } from '../runtime/types.ts'
import { browserFamilies, browserFamily } from './browserFamily.ts'
import { message } from './message.ts'
import { enClearing } from './messages/enClearing.ts'

/** How to clear what a browser keeps, by browser: the one that the visitor seems to have first, any other last. */
export function Clearing({ port }: { readonly port: WordsPort }): VNode {
  const own = browserFamily(navigator)
  const listed = [...browserFamilies, 'any'] as const
  const ordered = [...listed].sort((one, other) => Number(other === own) - Number(one === own))
  return (
    <div class="cs-clearing">
      <p>{message(port, enClearing, 'clearing.text')}</p>
      {ordered.map((family) => (
        <div key={family}>
          <h4>
            {message(port, enClearing, `clearing.${family}`)}
            {family === own && ` (${message(port, enClearing, 'clearing.yours')})`}
          </h4>
          <p>{message(port, enClearing, `clearing.${family}.steps`)}</p>
        </div>
      ))}
    </div>
  )
}
