import { rosterText } from '../../src/core/rosterText.ts'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/core/compile.ts'
import type { Configuration } from '../../src/core/configuration.ts'
import { readDecision } from '../../src/server/readDecision.ts'
import { aSite } from './builders/aSite.ts'
import { cookieFor } from './builders/cookieFor.ts'

const now = Date.UTC(2026, 10, 22, 12)
const nothing = ['essential', 'pay']

const granted = (...[source, configuration, options]: Parameters<typeof readDecision>) =>
  [...readDecision(source, configuration, { now, ...options }).decision.granted].sort()

describe('what a server reads from a request', () => {
  it('is what the visitor has granted, from a request or from its cookie header', () => {
    const cookie = `a=1; ${cookieFor(aSite, ['performance'], now)}; b=2`
    const expected = ['essential', 'pay', 'performance', 'player']
    expect(granted(cookie, aSite)).toEqual(expected)
    expect(granted(new Request('https://lumen.example/', { headers: { cookie } }), aSite)).toEqual(expected)
    const { choices, decision } = readDecision(cookie, aSite, { now })
    expect(choices?.answers).toEqual(
      new Map([
        ['ads', 'refused'],
        ['player', 'granted'],
      ]),
    )
    expect(decision.unanswered).toEqual([])
  })

  it.each<[string, string | null | undefined]>([
    ['no header', null],
    ['no cookie', undefined],
    ['an empty header', ''],
    ['other cookies', 'a=1; xcs_choice=1'],
    ['an empty value', 'cs_choice='],
    ['a damaged value', cookieFor(aSite, ['performance'], now).replace(/.$/, 'x')],
    ['a value of another site', cookieFor({ ...aSite, services: {} }, ['performance'], now)],
  ])('grants nothing optional with %s', (_, header) => {
    expect(granted(header, aSite)).toEqual(nothing)
    expect(readDecision(header, aSite, { now }).choices).toBeUndefined()
  })

  it('takes the newest that counts of several: one before it may be damaged, and one for another domain older', () => {
    const given = cookieFor(aSite, ['performance'], now)
    const later = cookieFor(aSite, [], now + 1000)
    expect(granted(`cs_choice=1.a; ${given}`, aSite)).toContain('player')
    for (const header of [`${given}; ${later}`, `${later}; ${given}`]) expect(granted(header, aSite)).toEqual(nothing)
  })

  it('ends with the time that the configuration gives a grant', () => {
    const cookie = cookieFor(aSite, ['performance'], now)
    expect(granted(cookie, aSite, { now: Date.UTC(2027, 10, 22, 11) })).toContain('player')
    expect(granted(cookie, aSite, { now: Date.UTC(2027, 10, 22, 12) })).toEqual(nothing)
  })

  it('counts for a new text of the configuration with the same services, since the server knows that it has no mistakes', () => {
    expect(granted(cookieFor(aSite, ['performance'], now), { ...aSite, operator: { name: 'Lumen' } })).toContain('player')
  })

  it('carries over from an earlier catalog by id, where its roster is known', () => {
    const services = { ...aSite.services, later: { name: 'Later', provider: { name: 'X' }, category: 'performance' } }
    const later: Configuration = { ...aSite, services }
    const cookie = cookieFor(aSite, ['performance'], now)
    const rosters = ['[["other"]]', rosterText(compile(aSite))]
    expect(granted(cookie, later)).toEqual(nothing)
    expect(granted(cookie, later, { rosters })).toEqual([...nothing, 'player'])
    expect(readDecision(cookie, later, { now, rosters }).decision.unanswered).toEqual(['later'])
  })

  it('finds the cookie under the name that the configuration gives it', () => {
    const named: Configuration = { ...aSite, snapshot: { name: 'lumen_choice' } }
    expect(granted(cookieFor(named, ['performance'], now), named)).toContain('player')
  })

  it('is not read with a configuration that has mistakes', () => {
    expect(() => readDecision('', { ...aSite, categories: {} })).toThrow(/services\.pay\.category/)
  })
})
