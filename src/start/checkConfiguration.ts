import { isSound } from '../core/isSound.ts'
import type { Guard } from '../guard/types.ts'
import type { Report } from './report.ts'

/**
 * Whether the configuration has no mistake; those that it has are reported, with texts that only then are loaded. A chunk of its own, for
 * the first visit with this text: so it also reports marks in the page that name nothing, which no grant would ever release.
 */
export async function checkConfiguration({ document }: Window, guard: Guard, report: Report): Promise<boolean> {
  const { source, catalog } = guard
  if (isSound(source, catalog)) {
    for (const element of document.querySelectorAll('[data-consent]')) {
      const id = element.getAttribute('data-consent')!
      if (!catalog.services.has(id) && !catalog.categories.has(id)) report('unknown-mark', id)
    }
    return true
  }
  const { explainMistakes } = await import('./explainMistakes.ts')
  report('configuration', explainMistakes(source))
  return false
}
