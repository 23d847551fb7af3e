import { expect, test } from 'vitest'
import { replyOf } from '../../../src/runtime/sending/replyOf.ts'

const now = Date.UTC(2026, 10, 2)
const day = 86_400_000

interface Given {
  readonly type?: ResponseType
  readonly status: number
  readonly headers?: Record<string, string>
}

const reply = ({ type = 'basic', status, headers = {} }: Given) => replyOf({ type, status, headers: new Headers(headers) }, now)
const json = { 'content-type': 'application/json; charset=utf-8' }

test.each<Given>([
  { status: 204 },
  { status: 202 },
  { status: 200, headers: json },
  { status: 201, headers: { 'content-type': 'application/problem+json' } },
])('%o acknowledges', (given) => {
  expect(reply(given)).toEqual({ outcome: 'taken' })
})

test.each<readonly [string, Given, string]>([
  ['a page in HTML', { status: 200, headers: { 'content-type': 'text/html' } }, '200 text/html'],
  ['a page in HTML about JSON', { status: 200, headers: { 'content-type': 'text/html;about=json' } }, '200 text/html;about=json'],
  ['a text', { status: 200, headers: { 'content-type': 'text/plain' } }, '200 text/plain'],
  ['a redirect', { type: 'opaqueredirect', status: 0 }, 'a redirect'],
  ['an opaque answer', { type: 'opaque', status: 0 }, '0 null'],
  ['not modified', { status: 304 }, '304'],
  ['a timeout', { status: 408, headers: json }, '408'],
  ['too many', { status: 429 }, '429'],
  ['a server error', { status: 500, headers: json }, '500'],
  ['a server error of nobody', { status: 599 }, '599'],
])('%s is no acknowledgement, and is tried again', (_, given, detail) => {
  expect(reply(given)).toEqual({ outcome: 'later', detail, wait: 0 })
})

test.each([
  [400, 'content'],
  [413, 'content'],
  [422, 'content'],
  [401, 'endpoint'],
  [403, 'endpoint'],
  [404, 'endpoint'],
  [405, 'endpoint'],
  [410, 'endpoint'],
])('%i refuses because of the %s', (status, because) => {
  expect(reply({ status, headers: json })).toEqual({ outcome: 'refused', detail: `${status}`, because })
})

test.each([
  ['120', 120_000],
  [' 0 ', 0],
  ['Tue, 03 Nov 2026 00:00:00 GMT', day],
  ['Sun, 01 Nov 2026 00:00:00 GMT', 0],
  ['99999999999', 7 * day],
  ['-5', 0],
  ['soon', 0],
  ['', 0],
])('Retry-After %j is a wait of %i ms', (text, wait) => {
  expect(reply({ status: 503, headers: { 'retry-after': text } })).toMatchObject({ wait })
})
