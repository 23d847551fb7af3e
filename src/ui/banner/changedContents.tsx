import type { InterfacePort } from '../../runtime/types.ts'
import type { BannerContents } from './bannerContents.ts'
import { changedLines } from './changedLines.tsx'
import { occasionWords } from './occasionWords.ts'

/** What the banner says where the policy has changed and nothing is asked. */
export function changedContents(port: InterfacePort): BannerContents {
  const say = occasionWords(port)
  const { granted } = port.decision()
  return {
    title: say('changed'),
    text: [changedLines(port, say), <p>{say('changed.keeps')}</p>],
    services: [...port.catalog.services.values()].filter(({ id }) => granted.has(id)),
    answers: [[say('ok'), { type: 'acknowledge' }]],
  }
}
