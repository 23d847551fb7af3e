import type { VNode } from 'preact'
import type { Match, TechnologyConfiguration } from '../core/configuration.ts'
import { Icon } from './Icon.tsx'
import { technologyIcons } from './technologyIcons.ts'
import type { Words } from './words.ts'

/** What a row needs. */
export interface TechnologyRowProps {
  readonly technology: TechnologyConfiguration
  readonly provider: string
  readonly words: Words
}

/** One technology in the visitor's words. */
export function TechnologyRow({ technology, provider, words }: TechnologyRowProps): VNode {
  const { type, name, host, party, purpose, category, gated } = technology
  const requested = isRequested(technology)
  const first = party ? party === 'first' : !requested
  const along = technology.with && words.say('with', undefined, { names: words.list(technology.with) })
  const belongs = category !== undefined && words.say('belongs', undefined, { category: words.category(category) })
  return (
    <tr role="row">
      <td role="cell">{host ? breakable(host) : written(name)}</td>
      <td role="cell">
        <Icon points={technologyIcons[type]} /> {words.say(`type.${type}`)}
      </td>
      <td role="cell">{keptFor(technology, words)}</td>
      <td role="cell">{first ? words.say('setBy.site') : provider}</td>
      <td role="cell">
        {[purpose, along, belongs, gated === false && words.say('ungated')].filter(Boolean).join(' ')}
        <Instead technology={technology} words={words} />
      </td>
    </tr>
  )
}

/** Where the choice is made instead of here. */
function Instead({ technology: { instead, insteadUrl }, words }: Pick<TechnologyRowProps, 'technology' | 'words'>): VNode | null {
  const text = instead ?? insteadUrl
  if (!text) return null
  const [before, after] = words.say('instead').split('{instead}')
  return (
    <>
      {' '}
      {before}
      {insteadUrl && isAddress(insteadUrl) ? <a href={insteadUrl}>{text}</a> : text}
      {after}
    </>
  )
}

/** Whether it can be linked to: a page, and nothing that would run. */
const isAddress = (url: string) => /^(https?:|\/)/.test(url)

/** A host that is broken across lines after its dots. */
const breakable = (host: string) => host.split('.').flatMap((label, i) => (i ? ['.', <wbr />, label] : [label]))

const isRequested = ({ type }: TechnologyConfiguration) => /^(pixel|script|frame|request)$/.test(type)

const written = (match: Match | undefined) => (typeof match === 'object' ? `/${match.re}/` : match)

function keptFor(technology: TechnologyConfiguration, words: Words): string {
  const { type, duration } = technology
  if (duration === 'session' || (type === 'sessionStorage' && !duration)) return words.say('kept.session')
  if (duration) return words.duration(duration)
  if (isRequested(technology)) return words.say('kept.nothing')
  return words.say(type === 'cookie' || type === 'resettable-id' ? 'kept.unstated' : 'kept.open')
}
