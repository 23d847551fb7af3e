import type { VNode } from 'preact'
import type { InterfacePort } from '../runtime/types.ts'
import { Answer } from './Answer.tsx'
import type { BannerContents } from './banner/bannerContents.ts'
import { countTechnologies } from './countTechnologies.ts'
import { Icon } from './Icon.tsx'
import { icons } from './icons.ts'
import { isKept } from './isKept.ts'
import { languageOf } from './languageOf.ts'
import { message } from './message.ts'
import { en } from './messages/en.ts'

/** What the banner needs. */
export interface BannerProps {
  readonly port: InterfacePort
  readonly contents: BannerContents
}

/**
 * The first layer: a region, not modal. It offers its answers alike, says what the page uses, and leads to the
 * preferences; it renders no choices. It needs the style sheets `base.css` and `banner.css`.
 */
export function Banner({ port, contents: { title, text, services, answers } }: BannerProps): VNode {
  const { ui } = port.catalog.configuration
  return (
    <section
      class={`cs cs-box cs-banner cs-${ui?.position ?? 'bottom-left'}`}
      lang={languageOf(port)}
      dir="auto"
      data-cs-theme={ui?.theme}
      aria-labelledby="cs-title-banner"
    >
      <h2 id="cs-title-banner">{title}</h2>
      {text}
      {!isKept(port) && <p>{message(port, en, 'forgotten')}</p>}
      <ul role="list">
        {countTechnologies(services).map(([kind, count]) => {
          const [before, after] = message(port, en, kind, count).split('{count}')
          return (
            <li>
              <Icon points={icons[kind]} /> {before}
              <b>{count}</b>
              {after}
            </li>
          )
        })}
      </ul>
      <div class="cs-answers">
        {answers.map(([answer, intent]) => (
          <Answer text={answer} onClick={(event) => port.answer(intent, 'banner', event)} />
        ))}
        <button type="button" class="cs-choose" aria-haspopup="dialog" onClick={(event) => port.choose(event.currentTarget)}>
          {message(port, en, 'choose')} <Icon points={icons.more} />
        </button>
      </div>
    </section>
  )
}
