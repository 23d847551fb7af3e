import { describe, expect, test } from 'vitest'
import type { Verdict } from '../../src/guard/judge.ts'
import type { Vector } from '../../src/guard/types.ts'
import { aJudge, marked, type JudgeOptions } from './builders/aJudge.ts'

/** A verdict in one word or two: `held by ads (denied)`, `passes as ads`, `passes`, `held (unknown)`. */
function inWords(verdict: Verdict | undefined): string {
  if (!verdict) return 'passes'
  const { held, reason, service } = verdict
  if (held) return `held${service === undefined ? '' : ` by ${service}`} (${reason})`
  return reason === 'unknown' ? 'passes (unknown)' : `passes as ${service}`
}

function judged(url: string, { mark, vector = 'script', ...options }: JudgeOptions & { mark?: string; vector?: Vector } = {}): string {
  return inWords(aJudge(options).judge.judgeUrl(vector, url, mark === undefined ? undefined : marked(mark)))
}

describe('a request to a listed host', () => {
  test.each([
    ['https://ads.example/t.js', [], 'held by ads (denied)'],
    ['https://ads.example/t.js', ['ads'], 'passes as ads'],
    ['https://ads.example/t.js', ['measure', 'performance'], 'held by ads (denied)'],
    ['https://id.example/', [], 'passes as session'],
    ['https://eu.cdn.ads.example/', [], 'held by ads (denied)'],
    ['//ads.example/t.js', [], 'held by ads (denied)'],
    ['http://ads.example:8080/t.js', [], 'held by ads (denied)'],
    ['HTTPS://ADS.Example/t.js', [], 'held by ads (denied)'],
    ['https://ads.example./t.js', [], 'held by ads (denied)'],
    ['https://lumen.example@ads.example/', [], 'held by ads (denied)'],
    ['https:\\\\ads.example\\t.js', [], 'held by ads (denied)'],
    [' \n https://ads.example/ ', [], 'held by ads (denied)'],
    ['wss://ads.example/', [], 'held by ads (denied)'],
    ['https://%61ds.example/', [], 'held by ads (denied)'],
  ])('%s with %j: %s', (url, granted, expected) => expect(judged(url, { granted })).toBe(expected))

  test('is held also where the host is one of the site: the catalog comes first', () => {
    expect(judged('https://stats.lumen.example/s.js')).toBe('held by measure (denied)')
    expect(judged('/s.js', { host: 'stats.lumen.example' })).toBe('held by measure (denied)')
  })

  test('is held also when the page got there by its base address', () => {
    expect(judged('t.js', { base: 'https://ads.example/' })).toBe('held by ads (denied)')
  })

  test('is held in every element and call, links too', () => {
    const vectors: Vector[] = ['script', 'frame', 'image', 'link', 'media', 'embed', 'fetch', 'xhr', 'beacon']
    expect(vectors.map((vector) => judged('https://ads.example/', { vector }))).toEqual(vectors.map(() => 'held by ads (denied)'))
  })
})

describe('an element that is marked', () => {
  test.each([
    ['ads', '/own.js', [], 'held by ads (marked)'],
    ['ads', '/own.js', ['ads'], 'passes as ads'],
    ['advertising', '/own.js', [], 'held by advertising (marked)'],
    ['advertising', '/own.js', ['advertising'], 'passes as advertising'],
    ['ads', '', [], 'held by ads (marked)'],
    ['ads', 'data:text/html,<p>', [], 'held by ads (marked)'],
    // Who is marked for one and asks another needs both.
    ['measure', 'https://ads.example/', ['measure'], 'held by ads (marked)'],
    ['measure', 'https://ads.example/', ['ads'], 'held by measure (marked)'],
    ['measure', 'https://ads.example/', ['ads', 'measure'], 'passes as measure'],
    // A mark that means nothing means no.
    ['advertsing', '/own.js', ['ads', 'advertising'], 'held by advertsing (marked)'],
    ['', '/own.js', ['ads'], 'held by  (marked)'],
    ['ads measure', '/own.js', ['ads', 'measure'], 'held by ads measure (marked)'],
  ])('for "%s" that asks "%s" with %j: %s', (mark, url, granted, expected) => expect(judged(url, { mark, granted })).toBe(expected))
})

describe('what belongs to the site, or asks nobody, passes', () => {
  test.each([
    '/own.js',
    'own.js',
    '',
    'https://lumen.example/',
    'https://www.lumen.example/',
    'https://img.lumen-cdn.example/a.png',
    'data:text/javascript,1',
    'blob:https://lumen.example/1',
    'about:blank',
    'mailto:privacy@ads.example',
    'https://',
    'http://[',
  ])('%j', (url) => expect(judged(url)).toBe('passes'))

  test('the page itself is first party whatever the list says, with and without www.', () => {
    expect(judged('/own.js', { host: 'staging.example' })).toBe('passes')
    expect(judged('https://img.staging.example/', { host: 'www.staging.example' })).toBe('passes')
  })

  test.each(['https://evillumen.example/', 'https://lumen.example.evil.example/', 'https://lumen.examples/'])(
    '%s only looks like it',
    (url) => expect(judged(url)).toBe('held (unknown)'),
  )
})

describe('a request to a third party that no service lists', () => {
  const url = 'https://other.example/t.js'
  const rule = (thirdParty: unknown): JudgeOptions => ({ changes: { unknown: { thirdParty } } })

  test.each([
    ['nothing', {}, 'held (unknown)'],
    ['hold', rule('hold'), 'held (unknown)'],
    ['report', rule('report'), 'passes (unknown)'],
    ['let-through', rule('let-through'), 'passes'],
    // Doubt denies.
    ['a word that is none', rule('allow'), 'held (unknown)'],
    ['a list', rule(['report', 'let-through']), 'held (unknown)'],
    ['a number', rule(1), 'held (unknown)'],
    ['null for all rules', { changes: { unknown: null } }, 'held (unknown)'],
    ['no list of first parties', { changes: { firstParty: 'other.example' } }, 'held (unknown)'],
  ])('where the rule is %s', (_, options, expected) => expect(judged(url, options)).toBe(expected))

  test('is left alone where it is a link, which may ask for nothing', () => {
    expect(judged(url, { vector: 'link' })).toBe('passes')
  })

  test('is told once under "report", and each time it is held', () => {
    const reported = aJudge(rule('report'))
    const held = aJudge(rule('hold'))
    for (const { judge } of [reported, reported, held, held]) judge.holdsUrl('script', url)
    expect(reported.events).toEqual([{ outcome: 'requested', vector: 'script', subject: url, reason: 'unknown' }])
    expect(held.events).toHaveLength(2)
  })
})

describe('the journal', () => {
  test('learns what was held and what went through, with the service and the reason', () => {
    const { judge, events } = aJudge({ granted: ['measure'] })
    expect(judge.holdsUrl('image', 'https://ads.example/p.gif')).toBe(true)
    expect(judge.holdsUrl('fetch', 'https://northstar.example/e')).toBe(false)
    expect(judge.holdsUrl('fetch', '/own')).toBe(false)
    expect(events).toEqual([
      { outcome: 'held', vector: 'image', subject: 'https://ads.example/p.gif', reason: 'denied', service: 'ads' },
      { outcome: 'requested', vector: 'fetch', subject: 'https://northstar.example/e', reason: 'granted', service: 'measure' },
    ])
  })

  test('is not told twice of what passes, where the caller says so; of what is held it always is', () => {
    const { judge, events } = aJudge({ granted: ['measure'] })
    judge.holdsUrl('image', 'https://northstar.example/p.gif', undefined, true)
    judge.holdsUrl('image', 'https://ads.example/p.gif', undefined, true)
    expect(events.map(({ outcome, subject }) => `${outcome} ${subject}`)).toEqual(['held https://ads.example/p.gif'])
  })
})

describe('an element that the visitor lets load once', () => {
  const frame = marked('ads')
  const other = marked('ads')

  test('may ask that host and no other, and nobody else may', () => {
    const { judge } = aJudge()
    judge.passOnce(frame, 'https://ads.example/player')
    expect(judge.judgeUrl('frame', 'https://ads.example/player?2', frame)).toEqual({ held: false, reason: 'once', service: 'ads' })
    expect(inWords(judge.judgeUrl('frame', 'https://northstar.example/', frame))).toBe('held by ads (marked)')
    expect(inWords(judge.judgeUrl('frame', 'https://ads.example/player', other))).toBe('held by ads (marked)')
    expect(inWords(judge.judgeUrl('frame', 'https://ads.example/player'))).toBe('held by ads (denied)')
    expect(judge.holdsItem('cookie', '_ns1')).toBe(true)
  })

  test('with what is in it, until that is ended', () => {
    const { judge } = aJudge()
    const source = { ...other, parentElement: frame } as unknown as Element
    judge.passOnce(frame, 'https://ads.example/film')
    expect(inWords(judge.judgeUrl('media', 'https://ads.example/film.webm', source))).toBe('passes as ads')
    judge.endOnce()
    expect(inWords(judge.judgeUrl('media', 'https://ads.example/film.webm', source))).toBe('held by ads (marked)')
    expect(inWords(judge.judgeUrl('frame', 'https://ads.example/film', frame))).toBe('held by ads (marked)')
  })
})

test('a form may go to whom nobody has listed, such as a bank, and not to a service that is denied', () => {
  expect(judged('https://bank.example/pay', { vector: 'form' })).toBe('passes')
  expect(judged('https://bank.example/pay', { vector: 'fetch' })).toBe('held (unknown)')
  expect(judged('https://ads.example/t', { vector: 'form' })).toBe('held by ads (denied)')
})

test('our own request passes, and nothing that is asked for after it', () => {
  const { judge, events } = aJudge()
  const asks = () => judge.holdsUrl('fetch', 'https://records.example/')
  expect([asks(), judge.own(asks), asks()]).toEqual([true, false, true])
  expect(events).toHaveLength(2)
})
