import { argv } from 'node:process'
import puppeteer from 'puppeteer-core'
import { findBrowser } from '../scripts/find-browser.mjs'
import { startDemo } from './server.mjs'
import { vendors } from './vendors.mjs'

/**
 * What each vendor's SDK really does, without Consentry: `node demo/probe.mjs [id …]`. It opens `/vendor.html?control&id=…` in
 * a fresh profile, presses the page's button, leaves, and prints what was written (also what is removed again), what is
 * stored at the end, and what was asked for. It ends with 1 when an SDK asked a host other than its own and the site's.
 */
const demo = await startDemo({ quiet: true })
const browser = await puppeteer.launch({ executablePath: findBrowser('chromium').program, args: ['--no-sandbox'] })
const asked = argv.slice(2)
let strangers = 0
for (const vendor of vendors.filter((each) => asked.length === 0 || asked.includes(each.id))) strangers += await probe(vendor)
await browser.close()
await demo.close()
process.exitCode = strangers > 0 ? 1 : 0

async function probe({ id, host }) {
  demo.clear()
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  const session = await page.createCDPSession()
  const elsewhere = []
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== host && hostname !== 'lumen.localhost') elsewhere.push(request.url())
  })
  const troubles = []
  page.on('pageerror', (error) => troubles.push(String(error)))
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()))
  await page.evaluateOnNewDocument(noteWrites)
  await page.goto(`${demo.origin()}/vendor.html?control&id=${id}`, { waitUntil: 'load' })
  await pause(3000)
  await page.click('button')
  await pause(1500)
  const stored = await page.evaluate(whatIsStored)
  const { cookies } = await session.send('Network.getCookies')
  const lives = (cookie) => (cookie.session ? 'session' : `${((cookie.expires * 1000 - Date.now()) / 86_400_000).toFixed(1)} d`)
  await page.goto(`${demo.origin()}/vendor.html?control&id=none`)
  await pause(500)
  await context.close()

  console.log(`\n## ${id}`)
  console.log('written:  ', stored.writes.join(', '))
  console.log('cookies:  ', cookies.map((cookie) => `${cookie.name} (${cookie.domain}, ${lives(cookie)})`).join(', '))
  for (const kind of ['localStorage', 'sessionStorage', 'indexedDB']) console.log(`${kind}:`, stored[kind].join(', '))
  console.log('calls:    ', stored.calls.join(', '))
  for (const each of demo.requests)
    console.log(`  ${each.method} ${each.path} (${each.dest || '?'}, ${each.size} B) ${each.status} ${each.file ?? ''}`)
  for (const each of troubles) console.log('  trouble:', each)
  for (const each of elsewhere) console.log('  ELSEWHERE:', each)
  return elsewhere.length
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** Runs in the page before anything else: keeps the names of what is written and the ways in which requests are made. */
function noteWrites() {
  const writes = new Set()
  const calls = new Map()
  const count = (name) => calls.set(name, (calls.get(name) ?? 0) + 1)
  globalThis.probeNotes = { writes, calls }
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')
  Object.defineProperty(Document.prototype, 'cookie', {
    ...cookie,
    set(text) {
      writes.add(`cookie ${text.split('=')[0]}`)
      cookie.set.call(this, text)
    },
  })
  const wrap = (owner, name, note) => {
    const native = owner[name]
    owner[name] = function (...values) {
      note.call(this, ...values)
      return native.apply(this, values)
    }
  }
  wrap(Storage.prototype, 'setItem', function (key) {
    writes.add(`${this === localStorage ? 'localStorage' : 'sessionStorage'} ${key}`)
  })
  wrap(IDBFactory.prototype, 'open', (name) => writes.add(`indexedDB ${name}`))
  wrap(Navigator.prototype, 'sendBeacon', () => count('sendBeacon'))
  wrap(globalThis, 'fetch', () => count('fetch'))
  wrap(XMLHttpRequest.prototype, 'send', () => count('XMLHttpRequest'))
  const NativeImage = globalThis.Image
  globalThis.Image = function (...size) {
    count('new Image')
    return new NativeImage(...size)
  }
  wrap(Document.prototype, 'createElement', (tag) => /^(script|img|iframe)$/i.test(tag) && count(`createElement ${tag}`))
}

async function whatIsStored() {
  const { writes, calls } = globalThis.probeNotes
  return {
    writes: [...writes],
    calls: [...calls].map(([name, times]) => `${name} ×${times}`),
    localStorage: Object.keys(localStorage),
    sessionStorage: Object.keys(sessionStorage),
    indexedDB: (await indexedDB.databases()).map(({ name }) => name),
  }
}
