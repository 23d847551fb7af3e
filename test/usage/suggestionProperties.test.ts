import fc from 'fast-check'
import { expect, test } from 'vitest'
import { classifyHost, classifyName } from '../../src/core/classify.ts'
import { compile } from '../../src/core/compile.ts'
import type { GuardEvent, Vector } from '../../src/guard/types.ts'
import { explain } from '../../src/core/validate/explain.ts'
import { validate } from '../../src/core/validate/validate.ts'
import { withSuggestion } from '../../src/usage/withSuggestion.ts'
import { aConfiguration } from '../core/builders/aConfiguration.ts'
import { anEvent } from './builders/anEvent.ts'
import { aPage } from './builders/aPage.ts'

const patient = { timeout: 60_000 }
const page = 'www.lumen.example'

const label = fc.constantFrom(
  'a',
  'b',
  'cdn',
  'co',
  'uk',
  'lumen',
  'www',
  'example',
  'north',
  'northstar',
  'c',
  'github',
  'io',
  'x_y',
  'constructor',
)
const host = fc.oneof(
  fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.')),
  fc.domain(),
  fc.ipV4(),
  fc.ipV6().map((ip) => `[${ip}]`),
)
const url = host.map((name) => `https://${name}/x.js`)
const name = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc
    .tuple(fc.constantFrom('_ga_', '_ns', 'ns.', 'id-', 'a:', '', '*'), fc.nat(10_000_000), fc.constantFrom('', '*', '.x'))
    .map((parts) => parts.join('')),
  fc.constantFrom('__proto__', 'constructor', 'f(x)*', '\\', '^', '(a+)+', '*', '**', ''),
  fc.tuple(fc.constantFrom('*', 'n', '('), fc.integer({ min: 190, max: 260 })).map(([letter, length]) => letter.repeat(length)),
)
const kinds: readonly Vector[] = ['cookie', 'localStorage', 'sessionStorage', 'indexedDB', 'cache', 'file', 'bucket', 'serviceWorker']

/** What a guard with this catalog tells: listed things as their service's, the rest as unknown. */
const catalog = compile(aConfiguration())
const told = (event: GuardEvent, service: string | undefined): GuardEvent => (service ? { ...event, service, reason: 'denied' } : event)
const events = fc.array(
  fc.oneof(
    fc
      .record({ vector: fc.constantFrom<Vector>(...kinds), subject: name, by: fc.option(url, { nil: undefined }) })
      .map(({ vector, subject, by }) => {
        return told(anEvent({ vector, subject, by }), classifyName(catalog, vector, subject)?.service.id)
      }),
    fc
      .record({ vector: fc.constantFrom<Vector>('script', 'frame', 'image', 'fetch', 'webSocket'), subject: url })
      .filter(({ subject }) => URL.canParse(subject) && !/(^|\.)lumen(-cdn)?\.example$/.test(new URL(subject).hostname))
      .map(({ vector, subject }) => told(anEvent({ vector, subject }), classifyHost(catalog, new URL(subject).hostname)?.service.id)),
  ),
  { maxLength: 40 },
)

test('a suggestion, put into a sound configuration, leaves it sound', patient, () => {
  let count = 0
  fc.assert(
    fc.property(events, (before) => {
      const { usage, configuration } = aPage({ configuration: aConfiguration(), host: page, before })
      const { suggestion } = usage.report()
      count += Object.keys(suggestion.services).length
      expect(explain(validate(withSuggestion(configuration, suggestion)))).toBe('')
      expect(explain(validate(JSON.stringify(withSuggestion(configuration, suggestion))))).toBe('')
    }),
    { numRuns: 500 },
  )
  expect(count).toBeGreaterThan(500)
})

test('everything unknown is listed by it or has a problem, and what was listed stays where it was', patient, () => {
  fc.assert(
    fc.property(events, (before) => {
      const { usage, configuration } = aPage({ configuration: aConfiguration(), host: page, before })
      const { hosts, items, suggestion } = usage.report()
      const completed = compile(withSuggestion(configuration, suggestion))
      for (const { subject, service, suggested, problem } of hosts)
        expect(classifyHost(completed, subject)?.service.id).toBe(problem ? undefined : (suggested ?? service))
      for (const {
        subject,
        kinds: [kind],
        service,
        suggested,
      } of items)
        expect(classifyName(completed, kind!, subject)?.service.id).toBe(suggested ?? service)
      for (const use of [...hosts, ...items])
        expect(Object.keys(suggestion.services)).toEqual(expect.arrayContaining([use.suggested].filter(Boolean)))
    }),
    { numRuns: 500 },
  )
})

test('the site itself is never covered', patient, () => {
  fc.assert(
    fc.property(events, (before) => {
      const { usage, configuration } = aPage({ configuration: aConfiguration(), host: page, before })
      const completed = compile(withSuggestion(configuration, usage.report().suggestion))
      for (const site of [page, ...configuration.firstParty!]) expect(classifyHost(completed, site)).toBeUndefined()
    }),
    { numRuns: 500 },
  )
})
