import { readFile } from 'node:fs/promises'
import { badConfigurations } from './badConfigurations.mjs'
import { folders } from './folders.mjs'
import { laterConfiguration } from './laterConfiguration.mjs'

/** What strict mode adds to the configuration, in the page as on the server. `?clear` has the site cleared after a withdrawal. */
export const strictMode = (parameters = new URLSearchParams()) => ({
  enforce: 'strict',
  server: { choicePath: '/consent', ...(parameters.has('clear') && { clear: ['storage', 'cache'] }) },
})

const fixtures = new Set([
  '/gates.html',
  '/late.html',
  '/markup.html',
  '/order.html',
  '/refused.html',
  '/sandboxed.html',
  '/taken.html',
  '/waiting.html',
  '/write.html',
])

/** Pages with a configuration of their own. */
const own = new Map([
  ['/ads.html', 'ads.config.json'],
  ['/identifiers.html', 'identifiers.config.json'],
  ['/companies.html', 'companies.config.json'],
  ['/mail.html', 'mail.config.json'],
  ['/messages.html', 'messages.config.json'],
  ['/regions.html', 'regions.config.json'],
  ['/profiles.html', 'profiles.config.json'],
  ['/kids.html', 'profiles.config.json'],
])

/**
 * The text of the configuration that stands in a page: the site's, the fixtures', the page's own, or on `/bad.html?case=…` one with a mistake.
 * `?unknown=…` sets the rule for third parties that no service lists, `?trusted` has only the visitor's own gestures grant,
 * `?records` sends records to the site's own endpoint, `?later=…` is the site after a change.
 */
export async function configurationFor(page, parameters) {
  const file = own.get(page) ?? (fixtures.has(page) ? 'fixtures.config.json' : 'config.json')
  const text = await readFile(`${folders.demo}${file}`, 'utf8')
  const rule = parameters.get('unknown')
  const later = parameters.get('later')
  const changes = {
    ...(rule && { unknown: { thirdParty: rule } }),
    ...(parameters.has('strict') && strictMode(parameters)),
    ...(parameters.has('trusted') && { trustedClicks: true }),
    ...(later && laterConfiguration(later, JSON.parse(text))),
    ...(parameters.has('records') && { records: { endpoint: '/api/records' } }),
  }
  if (Object.keys(changes).length) return JSON.stringify({ ...JSON.parse(text), ...changes }, undefined, 2)
  if (page !== '/bad.html') return text
  const name = parameters.get('case') ?? 'not-json'
  if (!Object.hasOwn(badConfigurations, name))
    throw new Error(`/bad.html has no case ${name}; there are ${Object.keys(badConfigurations).join(', ')}`)
  return badConfigurations[name](text)
}
