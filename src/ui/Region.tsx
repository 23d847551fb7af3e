import type { VNode } from 'preact'
import type { Jurisdiction } from '../core/jurisdiction/types.ts'
import type { WordsPort } from '../runtime/types.ts'
import { intlTag } from './intlTag.ts'
import { languageOf } from './languageOf.ts'
import { message, type MessageKey } from './message.ts'
import { enRegion } from './messages/enRegion.ts'
import { regionName } from './regionName.ts'

/** What the part needs. */
export interface RegionProps {
  readonly port: WordsPort
  readonly jurisdiction: Jurisdiction
}

/** Which region is assumed and why, what holds there, what runs by an exemption and on which conditions, and where else one can opt out. */
export function Region({ port, jurisdiction }: RegionProps): VNode {
  const { region, source, model, exemptions, links } = jurisdiction
  const say = (key: MessageKey<typeof enRegion>, values: Readonly<Record<string, string>> = {}): string =>
    message(port, enRegion, key).replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all)
  const services = [...port.catalog.services.values()]
  const used = exemptions.flatMap((known) => {
    const names = services.filter(({ exempt }) => exempt === known.exemption).map(({ name }) => name)
    return names.length ? [{ ...known, services: new Intl.ListFormat(intlTag(languageOf(port))).format(names) }] : []
  })
  return (
    <div class="cs-region">
      <p>
        {say(`region.${source}`, { region: region && regionName(port, region) })} {say(`model.${model}`)}
      </p>
      {used.map(({ exemption, law, conditions, services }) => (
        <>
          <p>{say(`exemption.${exemption}`, { services, law })}</p>
          <ul>
            {conditions.map((condition) => (
              <li>{say(`condition.${condition}`)}</li>
            ))}
          </ul>
        </>
      ))}
      {links.length > 0 && (
        <>
          <p>{say('region.links')}</p>
          <ul>
            {links.map(({ name, url }) => (
              <li>
                <a href={url}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
