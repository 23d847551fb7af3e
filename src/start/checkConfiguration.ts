import { isSound } from '../core/isSound.ts'
import type { Guard } from '../guard/types.ts'
import type { Report } from './report.ts'

/** Whether the configuration has no mistake; those that it has are reported, with texts that only then are loaded. A chunk of its own. */
export async function checkConfiguration({ source, catalog }: Guard, report: Report): Promise<boolean> {
  if (isSound(source, catalog)) return true
  const { explainMistakes } = await import('./explainMistakes.ts')
  report('configuration', explainMistakes(source))
  return false
}
