import type { Decision } from '../../core/types.ts'
import type { InterfacePort } from '../../runtime/types.ts'
import type { BannerContents } from './bannerContents.ts'
import { changedLines, isChanged } from './changedLines.tsx'
import { policyUrl } from '../policyUrl.ts'
import { occasionWords } from './occasionWords.ts'
import { signalLines } from './signalLines.tsx'

/**
 * What the banner says where optional services run without having been asked for: what runs now, and in the `opt-out` model how to stop it by one press. What else can be
 * pressed there takes note and changes nothing.
 */
export function runningContents(port: InterfacePort, notice: Decision['notice']): BannerContents {
  const { services, categories } = port.catalog
  const { granted } = port.decision()
  const say = occasionWords(port)
  const runs = [...categories.values()].some(
    ({ id, required, services }) => required !== true && (granted.has(id) || services.some((service) => granted.has(service.id))),
  )
  const offers = runs && notice === 'opt-out'
  const url = policyUrl(port)
  return {
    title: say(notice === 'opt-out' ? 'runs' : 'tells'),
    text: [
      <p>
        {say(!runs ? 'runs.off' : offers ? 'runs.text' : 'tells.text')} {url && !isChanged(port) && <a href={url}>{say('policy')}</a>}
      </p>,
      ...signalLines(port, say),
      ...(isChanged(port) ? [changedLines(port, say)] : []),
    ],
    services: [...services.values()].filter(({ id }) => granted.has(id)),
    answers: offers
      ? [
          [say('optOut'), { type: 'refuse' }],
          [say('keep'), { type: 'acknowledge' }],
        ]
      : [[say('ok'), { type: 'acknowledge' }]],
  }
}
