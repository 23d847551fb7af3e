import type { VNode } from 'preact'
import type { InterfacePort } from '../runtime/types.ts'
import { Answer } from './Answer.tsx'
import { countTechnologies } from './countTechnologies.ts'
import { Icon } from './Icon.tsx'
import { icons } from './icons.ts'
import { isKept } from './isKept.ts'
import { languageOf } from './languageOf.ts'
import { message } from './message.ts'
import { en } from './messages/en.ts'

/**
 * The first layer: a region, not modal. It offers to refuse and to accept alike, says what the page uses, and leads to the
 * preferences; it renders no choices. It needs the style sheets `base.css` and `banner.css`.
 */
export function Banner({ port }: { readonly port: InterfacePort }): VNode {
  const { services, configuration } = port.catalog
  const { ui, policy, enforce } = configuration
  return (
    <section
      class={`cs cs-box cs-banner cs-${ui?.position ?? 'bottom-left'}`}
      lang={languageOf(port)}
      dir="auto"
      data-cs-theme={ui?.theme}
      aria-labelledby="cs-title-banner"
    >
      <h2 id="cs-title-banner">{message(port, en, 'title')}</h2>
      <p>
        {message(port, en, 'text')} {enforce === 'strict' && `${message(port, en, 'reload')} `}
        {!isKept(port) && `${message(port, en, 'forgotten')} `}
        {policy?.url && <a href={policy.url}>{message(port, en, 'policy')}</a>}
      </p>
      <ul role="list">
        {countTechnologies(services.values()).map(([kind, count]) => {
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
        <Answer text={message(port, en, 'refuse')} onClick={(event) => port.answer({ type: 'refuse' }, 'banner', event)} />
        <Answer text={message(port, en, 'accept')} onClick={(event) => port.answer({ type: 'grant' }, 'banner', event)} />
        <button type="button" class="cs-choose" aria-haspopup="dialog" onClick={(event) => port.choose(event.currentTarget)}>
          {message(port, en, 'choose')} <Icon points={icons.more} />
        </button>
      </div>
    </section>
  )
}
