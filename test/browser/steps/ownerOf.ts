import { siteConfiguration } from './siteConfiguration.ts'

/**
 * Who stores an item, by the demo's configuration: the id of a service, `consentry`, or `unlisted` for what nobody may have stored. The item is
 * named `type name`. Written anew and without any of the product's code, so that a mistake there is not one here too.
 */
export function ownerOf(item: string): string {
  if (/^(cookie cs_choice|localStorage cs_choice(\.task\.[\d-]+)?|indexedDB consentry-cs_choice)$/.test(item)) return 'consentry'
  for (const [id, { technologies = [] }] of Object.entries(siteConfiguration().services ?? {}))
    for (const { type, name } of technologies) {
      if (typeof name !== 'string') continue
      const listed = `${type} ${name}`
      if (listed.endsWith('*') ? item.startsWith(listed.slice(0, -1)) : item === listed) return id
    }
  return 'unlisted'
}
