import type { VNode } from 'preact'
import type { Service } from '../core/types.ts'
import { TechnologyRow } from './TechnologyRow.tsx'
import type { Words } from './words.ts'

const columns = ['name', 'what', 'kept', 'setBy', 'whatFor'] as const

/**
 * What a service stores on, reads from or reports about the device. The roles are spelt out because on small screens the style
 * sheet takes the table's layout away, and with it, in some browsers, its meaning.
 */
export function TechnologyTable({ service, words }: { readonly service: Service; readonly words: Words }): VNode {
  return (
    <table role="table" class="cs-technologies" aria-label={service.name}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th role="columnheader" scope="col">
              {words.say(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {service.technologies?.map((technology) => (
          <TechnologyRow technology={technology} provider={service.provider.name} words={words} />
        ))}
      </tbody>
    </table>
  )
}
