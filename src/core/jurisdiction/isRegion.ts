import { countries } from './countries.ts'
import { usualModels } from './usualModels.ts'

/** Countries whose subdivisions are all known here. */
const divided: ReadonlySet<string> = new Set([...usualModels.keys()].filter((key) => key.includes('-')).map((key) => key.slice(0, 2)))

/** Whether a text is a country of ISO 3166-1, or a subdivision of one: of those whose subdivisions are known one of these, of others any. */
export function isRegion(text: string): boolean {
  if (!/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(text)) return false
  const country = text.slice(0, 2)
  return countries.has(country) && (text === country || !divided.has(country) || usualModels.has(text))
}
