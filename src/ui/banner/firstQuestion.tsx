import type { InterfacePort } from '../../runtime/types.ts'
import { message } from '../message.ts'
import { en } from '../messages/en.ts'
import { policyUrl } from '../policyUrl.ts'
import type { BannerContents } from './bannerContents.ts'

/** What the banner says where the visitor is asked about everything that is optional, for the first time. */
export function firstQuestion(port: InterfacePort): BannerContents {
  const { services, configuration } = port.catalog
  const { enforce } = configuration
  const url = policyUrl(port)
  const { hidden } = port.decision()
  return {
    title: message(port, en, 'title'),
    text: (
      <p>
        {message(port, en, 'text')} {enforce === 'strict' && `${message(port, en, 'reload')} `}
        {url && <a href={url}>{message(port, en, 'policy')}</a>}
      </p>
    ),
    services: [...services.values()].filter(({ id }) => !hidden.has(id)),
    answers: [
      [message(port, en, 'refuse'), { type: 'refuse' }],
      [message(port, en, 'accept'), { type: 'grant' }],
    ],
  }
}
