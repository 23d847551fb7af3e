import { domainsOf } from '../core/domainsOf.ts'
import { isSound } from '../core/isSound.ts'
import { namesLaw } from '../core/namesLaw.ts'
import type { Catalog } from '../core/types.ts'
import type { Guard } from '../guard/types.ts'
import type { Report } from './report.ts'

/**
 * Whether the configuration has no mistake; those that it has are reported, with texts that only then are loaded. A chunk of its own, for
 * the first visit with this text: so it also reports marks in the page that name nothing, which no grant would ever release, and a domain for the snapshot that
 * is not this host's.
 */
export async function checkConfiguration({ document, location }: Window, guard: Guard, report: Report): Promise<boolean> {
  const { source, catalog } = guard
  if (isSound(source, catalog) && (await isLawful(catalog))) {
    for (const element of document.querySelectorAll('[data-consent]')) {
      const id = element.getAttribute('data-consent')!
      if (!catalog.services.has(id) && !catalog.categories.has(id)) report('unknown-mark', id)
    }
    const domain = catalog.configuration.snapshot?.domain
    if (domain && !domainsOf(location.hostname).includes(domain)) report('snapshot-domain', `${domain} for ${location.hostname}`)
    return true
  }
  const { explainMistakes } = await import('./explainMistakes.ts')
  report('configuration', explainMistakes(source))
  return false
}

/** The tables of regions are loaded only for a configuration that they have to do with. */
async function isLawful({ configuration }: Catalog): Promise<boolean> {
  if (!namesLaw(configuration)) return true
  const { isSoundInLaw } = await import('../core/isSoundInLaw.ts')
  return isSoundInLaw(configuration)
}
