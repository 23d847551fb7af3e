import type { InterfacePort } from '../../runtime/types.ts'
import { signalsAgainst } from '../signalsAgainst.ts'
import type { BannerContents } from './bannerContents.ts'
import { changedLines, isChanged } from './changedLines.tsx'
import { firstQuestion } from './firstQuestion.tsx'
import { namesOf } from './namesOf.ts'
import { occasionWords } from './occasionWords.ts'
import { signalLines } from './signalLines.tsx'

/**
 * What the banner says where only some of what is optional is asked about, or is asked about again: why, and what of it. Its answers are about that alone, so
 * that everything else stays as it was answered.
 */
export function laterQuestion(port: InterfacePort): BannerContents {
  const { catalog } = port
  const { unanswered, fresh, hidden } = port.decision()
  const { answers, policy = catalog.policy } = port.choices() ?? {}
  const { signals } = port.situation()
  const say = occasionWords(port)
  const first = firstQuestion(port)
  const open = new Set(unanswered)
  const isSignalled = (id: string): boolean =>
    [...catalog.categories.values()].some(
      (category) =>
        (category.id === id || category.services.some((service) => service.id === id)) && signalsAgainst(category, signals).length > 0,
    )
  const ended = unanswered.filter((id) => answers?.has(id) && !isSignalled(id))
  const isEndedByPolicy = ended.length > 0 && policy !== catalog.policy
  const isWhole = [...catalog.categories.values()]
    .filter(({ required }) => required !== true)
    .flatMap(({ id, services }) => (services.length ? services.map((service) => service.id) : [id]))
    .every((id) => open.has(id) || hidden.has(id))
  return {
    title: answers?.size ? say('again') : first.title,
    text: [
      ...(isEndedByPolicy || isChanged(port) ? [changedLines(port, say)] : []),
      ...(ended.length ? [<p>{say('again.ended', { names: namesOf(port, ended, true) })}</p>] : []),
      ...(fresh.length ? [<p>{say('again.fresh', { names: namesOf(port, fresh, false) })}</p>] : []),
      ...(answers?.size
        ? [
            <p>
              {say('again.off')} {!isWhole && say('again.keeps')}
            </p>,
          ]
        : [first.text]),
      ...signalLines(port, say),
    ],
    services: [...catalog.services.values()].filter(({ id }) => open.has(id)),
    answers: [
      [say(isWhole ? 'refuse' : 'refuse.these'), { type: 'refuse', ids: unanswered }],
      [say(isWhole ? 'accept' : 'accept.these'), { type: 'grant', ids: unanswered }],
    ],
  }
}
