import type { VNode } from 'preact'
import type { ResiduePort } from '../runtime/types.ts'
import { Announced } from './Announced.tsx'
import { Answer } from './Answer.tsx'
import { languageOf } from './languageOf.ts'
import { message } from './message.ts'
import { enResidue } from './messages/enResidue.ts'

const reasons = ['open', 'failed', 'other-origin', 'out-of-sight'] as const

/**
 * What a withdrawal has removed, what it could not and why, and whether loading the page again would end it. A region, not modal. It needs the style
 * sheets `base.css`, `banner.css` and `residue.css`.
 */
export function Residue({ port, onClose }: { readonly port: ResiduePort; readonly onClose: () => void }): VNode {
  const { services, categories, configuration } = port.catalog
  const { removed, left, running, reload } = port.residue
  const say = (key: Parameters<typeof message<typeof enResidue>>[2], count?: number): string =>
    message(port, enResidue, key, count).replace('{count}', `${count}`)
  const names = running.map((id) => services.get(id)?.name ?? categories.get(id)?.name ?? id)
  const remains = reasons
    .map((reason) => [reason, left.filter((item) => item.reason === reason).map(({ name }) => name)] as const)
    .filter(([, items]) => items.length)

  return (
    <section
      class={`cs cs-box cs-residue cs-${configuration.ui?.position ?? 'bottom-left'}`}
      lang={languageOf(port)}
      dir="auto"
      data-cs-theme={configuration.ui?.theme}
      aria-labelledby="cs-title-residue"
    >
      <h2 id="cs-title-residue">{say('residue')}</h2>
      <Announced>
        {removed.length > 0 && <p>{say('residue.removed', removed.length)}</p>}
        {remains.length > 0 && (
          <ul role="list">
            {remains.map(([reason, items]) => (
              <li key={reason}>
                {say(`residue.${reason}`, items.length)} <span class="cs-names">{items.join(', ')}</span>
              </li>
            ))}
          </ul>
        )}
        {names.length > 0 && <p>{say('residue.running', names.length).replace('{names}', () => names.join(', '))}</p>}
        <p>{say(reload === 'needless' ? 'residue.needless' : 'residue.advised')}</p>
      </Announced>
      <div class="cs-answers">
        {reload !== 'needless' && <Answer text={say('residue.reload')} onClick={() => port.reload()} />}
        <button type="button" class="cs-quiet" onClick={onClose}>
          {say('residue.close')}
        </button>
      </div>
    </section>
  )
}
