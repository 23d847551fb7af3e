import { describe, expect, it } from 'vitest'
import type { Configuration } from '../../src/core/configuration.ts'
import { engine } from './fixtures.ts'
import { eventsOf } from './steps/eventsOf.ts'
import { openSite } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'
import { settle } from './steps/settle.ts'

/** What nobody lists passes in silence: whatever is held here has been recognised. */
const configuration: Configuration = {
  firstParty: ['lumen.localhost'],
  policy: { version: '1', url: '/privacy.html' },
  categories: { essential: { required: true }, performance: {} },
  unknown: { thirdParty: 'let-through' },
  services: {
    fixture: {
      name: 'Fixture',
      provider: { name: 'Fixture Ltd' },
      category: 'performance',
      technologies: [
        { type: 'script', host: 'fixture.localhost' },
        { type: 'script', host: 'xn--n-nga1b.fixture.localhost' },
      ],
    },
  },
}

/** Spellings of one host that the service lists; `:0` becomes the port. What a browser makes of them is for its own parser to say. */
const listed: Readonly<Record<string, string>> = {
  'tabs and line ends within': 'ht\ttp://fix\nture.local\rhost:0',
  'control characters before it': '\u0001\u001f http://fixture.localhost:0',
  'one slash and one backslash': 'http:/\\fixture.localhost:0',
  'four slashes': 'http:////fixture.localhost:0',
  'no protocol and backslashes': '\\\\fixture.localhost:0',
  'wide letters': 'http://ｆｉｘｔｕｒｅ.localhost:0',
  'a wide dot': 'http://fixture。localhost:0',
  'a soft hyphen': 'http://fix\u00adture.localhost:0',
  'a letter that folds to another': 'http://fixture.localho\u017ft:0',
  'wide letters, escaped': 'http://%EF%BD%86ixture.localhost:0',
  'an international subdomain': 'http://ünï.fixture.localhost:0',
  'its punycode in capitals': 'http://XN--N-NGA1B.fixture.localhost:0',
}

/** Spellings that look like the service's host and ask the site, or somebody whom nobody lists. */
const others: Readonly<Record<string, string>> = {
  'the host as a path': 'http://lumen.localhost:0/fixture.localhost',
  'the host as a name': 'http://lumen.localhost:0/@fixture.localhost',
  'the host after a backslash': 'http://lumen.localhost:0\\@fixture.localhost',
  'a host that ends like it': 'http://evil-fixture.localhost:0',
  'a host that ends like it, with a wide letter': 'http://evil-ｆixture.localhost:0',
}

/** A request by each way, told to the server by its query. A script and a picture are asked for without CORS, as pages do. */
const ways = ['img', 'script', 'fetch', 'xhr', 'beacon', 'frame'] as const

async function tryAll(spellings: Readonly<Record<string, string>>, parameters = '') {
  const { demo, page } = await openSite(`/gates.html${parameters}`, configuration)
  if (!parameters) await ready(page)
  const rows = Object.values(spellings).map((address) => address.replace(':0', `:${demo.port}`))
  await page.evaluate((addresses: readonly string[]) => {
    addresses.forEach((address, index) => {
      const url = (way: string) => `${address}/push.js?name=a&of=${index}-${way}`
      new Image().src = url('img')
      document.head.append(Object.assign(document.createElement('script'), { src: url('script') }))
      document.body.append(Object.assign(document.createElement('iframe'), { src: url('frame') }))
      fetch(url('fetch'), { mode: 'no-cors' }).catch(() => undefined)
      const request = new XMLHttpRequest()
      request.open('GET', url('xhr'))
      request.send()
      navigator.sendBeacon(url('beacon'), 'a')
    })
  }, rows)
  await settle(demo, page)
  const arrived = () =>
    Object.keys(spellings).map((name, index) => ({
      name,
      ways: ways.filter((way) => [...demo.requests, ...demo.siteRequests].some(({ query }) => query.endsWith(`of=${index}-${way}`))),
    }))
  return { page, arrived, demo }
}

const all = (spellings: Readonly<Record<string, string>>, expected: readonly string[]) =>
  Object.keys(spellings).map((name) => ({ name, ways: expected }))

describe(`odd spellings of a listed host, in ${engine}`, () => {
  it('reach it without Consentry', async () => {
    const { arrived } = await tryAll(listed, '?control')
    await expect.poll(arrived, { timeout: 15_000 }).toEqual(all(listed, ways))
  })

  it('do not reach it while its service is denied, by none of the ways, and each is in the event stream', async () => {
    const { arrived, page } = await tryAll(listed)
    const events = await eventsOf(page)
    expect(arrived()).toEqual(all(listed, []))
    expect(events.filter(({ outcome, service }) => outcome === 'held' && service === 'fixture')).toHaveLength(
      Object.keys(listed).length * ways.length,
    )
    expect(events.filter(({ outcome }) => outcome !== 'held')).toEqual([])
  })
})

it(`what only looks like it is let through, in ${engine}`, async () => {
  const { arrived, page } = await tryAll(others)
  await expect.poll(arrived, { timeout: 15_000 }).toEqual(all(others, ways))
  expect(await eventsOf(page)).toEqual([])
})

describe(`addresses that ask nobody by themselves, in ${engine}`, () => {
  /** Each makes a document or a script out of an address, in which a listed host is asked. */
  const makers: Readonly<Record<string, (base: string) => void>> = {
    'a data: document': (base) => {
      const src = `data:text/html,<img src="${base}/picture.svg?of=0">`
      document.body.append(Object.assign(document.createElement('iframe'), { src }))
    },
    'a data: document in base64': (base) => {
      const src = `data:text/html;base64,${btoa(`<img src="${base}/picture.svg?of=1">`)}`
      document.body.append(Object.assign(document.createElement('iframe'), { src }))
    },
    'a javascript: document': (base) => {
      const src = `javascript:'<img src="${base}/picture.svg?of=2">'`
      document.body.append(Object.assign(document.createElement('iframe'), { src }))
    },
    'a javascript: document, spelt oddly': (base) => {
      const src = ` java\nscript:'<img src="${base}/picture.svg?of=3">'`
      document.body.append(Object.assign(document.createElement('iframe'), { src }))
    },
    'a data: script': (base) => {
      const src = `data:text/javascript,new Image().src="${base}/picture.svg?of=4"`
      document.head.append(Object.assign(document.createElement('script'), { src }))
    },
    'a blob: script': (base) => {
      const text = `new Image().src="${base}/picture.svg?of=5"`
      const src = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
      document.head.append(Object.assign(document.createElement('script'), { src }))
    },
    'a data: document, spelt oddly': (base) => {
      const src = `\u0001 Data:text/html;charset=utf-8,<img src="${base}/picture.svg?of=6">`
      document.body.append(Object.assign(document.createElement('iframe'), { src }))
    },
  }
  const open = async (parameters = '') => {
    const { demo, page } = await openSite(`/gates.html${parameters}`, configuration)
    if (!parameters) await ready(page)
    const base = demo.origin('fixture.localhost')
    await page.evaluate(`[${Object.values(makers).map(String).join(',')}].forEach((make) => make(${JSON.stringify(base)}))`)
    const arrived = () => Object.keys(makers).filter((_, index) => demo.requests.some(({ query }) => query === `of=${index}`))
    return { demo, page, arrived }
  }

  it('have a listed host asked without Consentry', async () => {
    const { arrived } = await open('?control')
    await expect.poll(arrived, { timeout: 15_000 }).toEqual(Object.keys(makers))
  })

  it('do not while its service is denied', async () => {
    const control = await open('?control')
    const { demo, page, arrived } = await open()
    const later = await open('?control')
    for (const { arrived: seen } of [control, later]) await expect.poll(seen, { timeout: 15_000 }).toEqual(Object.keys(makers))
    await settle(demo, page)
    expect(arrived()).toEqual([])
  })
})

it(`what is no address fails as without Consentry, in ${engine}`, async () => {
  const tell = async (parameters: string) => {
    const { page } = await openSite(`/gates.html${parameters}`, configuration)
    if (!parameters) await ready(page)
    return page.evaluate(async () => {
      const told: string[] = []
      for (const address of [
        'http://',
        'http://[',
        'http://a b.localhost/',
        'http://%/',
        'http://fixture.localhost:99999/',
        'https://:1/',
      ]) {
        const image = new Image()
        const ended = new Promise<string>((resolve) => {
          for (const type of ['load', 'error']) image.addEventListener(type, () => resolve(type))
        })
        image.src = address
        told.push(image.getAttribute('src')!, await ended)
        told.push(
          await fetch(address).then(
            () => 'load',
            ({ name }: Error) => name,
          ),
        )
        const request = new XMLHttpRequest()
        try {
          told.push(`${request.open('GET', address)}`)
        } catch (error) {
          told.push((error as Error).name)
        }
      }
      return told
    })
  }
  expect(await tell('')).toEqual(await tell('?control'))
})
