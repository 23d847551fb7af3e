import { expect, test } from 'vitest'
import { targetOf } from '../../../src/server/share/targetOf.ts'
import { aHost } from '../builders/aFamily.ts'

const hosts = ['lumen.example', 'kids.localhost']

test.each(['https://lumen.example/', 'https://LUMEN.example:443/a?b#c', 'http://kids.localhost:8080/', 'https://kids.localhost:8443/'])(
  'a visitor is sent on to %s',
  (address) => expect(targetOf(address, hosts)?.href).toBe(new URL(address).href),
)

const refused = [
  'http://lumen.example/',
  'https://lumen.example:8443/',
  'https://evil.example/',
  'https://lumen.example.evil.example/',
  'https://sub.lumen.example/',
  'https://lumen.example@evil.example/',
  'https://name:word@lumen.example/',
  'https://evil.example\\@lumen.example/',
  '//lumen.example/',
  '/a',
  '',
  'mailto:somebody@lumen.example',
  'data:text/html,lumen.example',
  'ftp://lumen.example/',
  'https://lumen.example./',
]

test.each(refused)('nobody is sent on to "%s"', async (address) => {
  expect(targetOf(address, hosts)).toBeUndefined()
  const response = await aHost('lumen.example').go(`/consent/to?to=${encodeURIComponent(address)}`)
  expect(response.status).toBe(400)
  expect(response.headers.has('location')).toBe(false)
})

test('the way on is only for reading', async () => {
  const response = await aHost('lumen.example').go('/consent/to?to=https://lumen.example/', {}, 'POST')
  expect(response.status).toBe(405)
})
