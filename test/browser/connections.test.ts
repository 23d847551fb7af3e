import { describe, expect, it } from 'vitest'
import { engine } from './fixtures.ts'
import type { Page } from './driver/types.ts'
import { eventsOf } from './steps/eventsOf.ts'
import { openSite } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'
import { startListener } from './steps/startListener.ts'

/** Pages for a visitor who has not chosen, who has granted, and without Consentry. */
const visits = [
  ['held', '', false],
  ['granted', '', true],
  ['control', '?control', false],
] as const

/** Opens the page of the gates and makes the attempt there; the held one is looked at after the control has arrived. */
async function tryThrice(protocol: 'tcp' | 'udp', attempt: (page: Page, port: number) => Promise<unknown>) {
  const tried = []
  for (const [name, parameters, isGranted] of visits) {
    const listener = await startListener(protocol)
    const { page } = await openSite(`/gates.html${parameters}`)
    if (name !== 'control') await ready(page)
    if (isGranted) await page.evaluate(async () => void (await window.consentry!.grant('fixture')))
    const told = await attempt(page, listener.port)
    tried.push({ told, arrived: listener.arrived, events: () => (name === 'control' ? [] : eventsOf(page)) })
  }
  const [held, granted, control] = tried
  // The driver starts Chromium without QUIC: there only what the page is told, and the journal, can show it.
  if (protocol === 'tcp' || engine === 'firefox')
    await expect.poll(() => Math.min(control!.arrived(), granted!.arrived()), { timeout: 20_000 }).toBeGreaterThan(0)
  return { held: held!, granted: granted!, control: control! }
}

// WebKitGTK is built without WebRTC.
describe.skipIf(engine === 'webkit')('a WebRTC connection', () => {
  it.each(['constructor', 'setConfiguration'])('does without the servers of a service that is denied, by %s', async (way) => {
    const { held, granted, control } = await tryThrice('tcp', (page, port) =>
      page.evaluate(
        async (way: string, port: number) => {
          const own = { urls: 'stun:lumen.localhost:3478' }
          const held = { urls: [`turn:fixture.localhost:${port}?transport=tcp`], username: 'a', credential: 'b' }
          const all = { iceServers: [own, held], iceTransportPolicy: 'relay' as const }
          const connection = new RTCPeerConnection(way === 'constructor' ? all : {})
          if (way !== 'constructor') connection.setConfiguration(all)
          Object.assign(window, { connection })
          connection.createDataChannel('any')
          await connection.setLocalDescription(await connection.createOffer())
          const { iceServers = [], iceTransportPolicy } = connection.getConfiguration()
          return [iceTransportPolicy, ...iceServers.map(({ urls }) => `${urls}`.replace(/:\d+/, ''))]
        },
        way,
        port,
      ),
    )
    const everything = ['relay', 'stun:lumen.localhost', 'turn:fixture.localhost?transport=tcp']
    expect([control.told, granted.told]).toEqual([everything, everything])
    expect(held.told).toEqual(['relay', 'stun:lumen.localhost'])
    expect(held.arrived()).toBe(0)
    const seen = (await held.events()).map(({ outcome, vector, service }) => `${outcome} ${vector} ${service}`)
    expect(seen).toEqual(['held webRtc fixture'])
  })
})

// WebKitGTK has no WebTransport.
describe.skipIf(engine === 'webkit')('a WebTransport', () => {
  it('is held while its service is denied', async () => {
    const { held, granted, control } = await tryThrice('udp', (page, port) =>
      page.evaluate(async (port: number) => {
        const transport = new WebTransport(`https://fixture.localhost:${port}/`)
        Object.assign(window, { transport })
        const ended = (promise: Promise<unknown>) =>
          Promise.race([promise.then(String, ({ name }: Error) => name), new Promise((resolve) => setTimeout(resolve, 1000, 'waiting'))])
        return [transport instanceof WebTransport, await ended(transport.ready)]
      }, port),
    )
    expect(held.told).toEqual([true, 'WebTransportError'])
    expect(held.arrived()).toBe(0)
    expect([control.told, granted.told]).toEqual([
      [true, expect.any(String)],
      [true, expect.any(String)],
    ])
    const seen = (await held.events()).map(({ outcome, vector, service }) => `${outcome} ${vector} ${service}`)
    expect(seen).toEqual(['held webTransport fixture'])
  })
})
