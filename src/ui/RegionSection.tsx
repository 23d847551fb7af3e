import type { VNode } from 'preact'
import type { InterfacePort } from '../runtime/types.ts'
import { Disclosure } from './Disclosure.tsx'
import { Later } from './Later.tsx'
import { regionName } from './regionName.ts'
import type { Words } from './words.ts'

/** Region and law, loaded when it is opened. Nothing where the configuration names no regions. */
export function RegionSection({ port, words }: { readonly port: InterfacePort; readonly words: Words }): VNode | null {
  const jurisdiction = port.jurisdiction?.()
  if (!jurisdiction) return null
  const { region } = jurisdiction
  return (
    <div class="cs-section">
      <h3 id="cs-region">{words.say('region')}</h3>
      <Disclosure id="cs-region-more" of="cs-region" summary={[region ? regionName(port, region) : words.say('region.nowhere')]}>
        {() => (
          <Later port={port} words={words} load={() => import('./Region.tsx')}>
            {({ Region }) => <Region port={port} jurisdiction={jurisdiction} />}
          </Later>
        )}
      </Disclosure>
    </div>
  )
}
