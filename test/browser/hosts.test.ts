import { describe, expect, it, onTestFinished } from 'vitest'
import { startDemo, type Demo } from '../../demo/server.mjs'
import { engine } from './fixtures.ts'
import { askFor } from './steps/askFor.ts'
import { eventsOf } from './steps/eventsOf.ts'
import { openSite } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'

/** Ways to write an address; `:0` becomes the port, `:1` that of a second server. */
const listed: Readonly<Record<string, string>> = {
  'the host itself': 'http://fixture.localhost:0/picture.svg',
  'a subdomain': 'http://sub.fixture.localhost:0/picture.svg',
  'a subdomain of a subdomain': 'http://a.sub.fixture.localhost:0/picture.svg',
  capitals: 'HTTP://Fixture.LOCALHOST:0/picture.svg',
  'another port': 'http://fixture.localhost:1/picture.svg',
  'no protocol': '//fixture.localhost:0/picture.svg',
  'blanks and backslashes': ' \n http:\\\\fixture.localhost:0\\picture.svg',
  'an escaped letter': 'http://fi%78ture.localhost:0/picture.svg',
  'a name and a password': 'http://name:word@fixture.localhost:0/picture.svg',
  'a host of the site that a service lists': 'http://tracked.lumen.localhost:0/art/icon.svg',
  'a subdomain of that': 'http://a.tracked.lumen.localhost:0/art/icon.svg',
}
const own: Readonly<Record<string, string>> = {
  'a path': '/art/icon.svg',
  'the site itself': 'http://lumen.localhost:0/art/icon.svg',
  'the site with another port': 'http://lumen.localhost:1/art/icon.svg',
  'a subdomain of the site': 'http://cdn.lumen.localhost:0/art/icon.svg',
  'the site in capitals': 'HTTP://CDN.Lumen.LOCALHOST:0/art/icon.svg',
}
const unknown: Readonly<Record<string, string>> = {
  'a host that ends like a listed one': 'http://evil-fixture.localhost:0/picture.svg',
  'a host that begins like a listed one': 'http://fixture.localhost.unlisted.localhost:0/picture.svg',
  'a host that ends like the site': 'http://evil-lumen.localhost:0/picture.svg',
  'a host that begins like the site': 'http://lumen.localhost.unlisted.localhost:0/picture.svg',
  'a host that nobody knows': 'http://unlisted.localhost:0/picture.svg',
}

/** Opens the page and asks for every address; says of each what the page saw, what arrived, and what the event stream says. */
async function ask(addresses: Readonly<Record<string, string>>, parameters = '', granted = '') {
  const { demo, page } = await openSite(`/gates.html${parameters}`)
  const second = await startDemo({ quiet: true })
  onTestFinished(() => second.close())
  if (parameters !== '?control') await ready(page)
  if (granted) await page.evaluate(async (id: string) => void (await window.consentry!.grant(id)), granted)
  const whole = Object.values(addresses).map(
    (address, index) => `${address.replace(/:0/, `:${demo.port}`).replace(/:1/, `:${second.port}`)}?of=${index}`,
  )
  const told = await askFor(page, whole)
  const events = parameters === '?control' ? [] : await eventsOf(page)
  return Object.keys(addresses).map((name, index) => ({
    name,
    told: told[index],
    arrived: [demo, second]
      .flatMap(({ requests, siteRequests }: Demo) => [...requests, ...siteRequests])
      .filter(({ query }) => query === `of=${index}`).length,
    events: events
      .filter(({ subject }) => subject === whole[index])
      .map(({ outcome, reason, service }) => `${outcome} ${reason} ${service ?? 'nobody'}`),
  }))
}

const all = (addresses: Readonly<Record<string, string>>, seen: object) => Object.keys(addresses).map((name) => ({ name, ...seen }))

// Chromium loads no picture whose address has a name and a password.
const { 'a name and a password': _, ...loadable } = listed
const loads = engine === 'chromium' ? loadable : listed

describe('an address that belongs to a service', () => {
  it('is loaded without Consentry, however it is written', async () => {
    expect(await ask(loads, '?control')).toEqual(all(loads, { told: 'load', arrived: 1, events: [] }))
  })
  it('is held while the service is denied, however it is written', async () => {
    expect(await ask(listed)).toEqual(all(listed, { told: 'error', arrived: 0, events: ['held denied fixture'] }))
  })
  it('is loaded once the service is granted', async () => {
    expect(await ask(loads, '', 'fixture')).toEqual(all(loads, { told: 'load', arrived: 1, events: ['requested granted fixture'] }))
  })
})

it('what is the site’s own is loaded, and the event stream has nothing about it', async () => {
  expect(await ask(own)).toEqual(all(own, { told: 'load', arrived: 1, events: [] }))
})

it('a dot at the end of a name changes nothing about whose it is', async () => {
  // Only Firefox's driver lets such a name through to the server, so this is about what the guard says.
  const dotted = { listed: 'http://fixture.localhost.:0/picture.svg', own: 'http://cdn.lumen.localhost.:0/art/icon.svg' }
  expect((await ask(dotted)).map(({ events }) => events)).toEqual([['held denied fixture'], []])
})

describe('an address that no service lists', () => {
  it('is loaded without Consentry', async () => {
    expect(await ask(unknown, '?control')).toEqual(all(unknown, { told: 'load', arrived: 1, events: [] }))
  })
  it('is held where the operator says nothing', async () => {
    expect(await ask(unknown)).toEqual(all(unknown, { told: 'error', arrived: 0, events: ['held unknown nobody'] }))
  })
  it('is held where the operator says "hold", also when everything is granted', async () => {
    const granted = await ask(unknown, '?unknown=hold', 'performance')
    expect(granted).toEqual(all(unknown, { told: 'error', arrived: 0, events: ['held unknown nobody'] }))
  })
  it('is loaded with a note where the operator says "report"', async () => {
    const reported = await ask(unknown, '?unknown=report')
    expect(reported).toEqual(all(unknown, { told: 'load', arrived: 1, events: ['requested unknown nobody'] }))
  })
  it('is loaded in silence where the operator says "let-through"', async () => {
    expect(await ask(unknown, '?unknown=let-through')).toEqual(all(unknown, { told: 'load', arrived: 1, events: [] }))
  })
  it('of a service is held all the same', async () => {
    expect(await ask(listed, '?unknown=let-through')).toEqual(all(listed, { told: 'error', arrived: 0, events: ['held denied fixture'] }))
  })
})
