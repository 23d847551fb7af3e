import { describe, expect, test } from 'vitest'
import { compile } from '../../src/core/compile.ts'
import type { Configuration } from '../../src/core/configuration.ts'
import { decide, strictest } from '../../src/core/decide.ts'
import type { Choices, Situation } from '../../src/core/types.ts'
import { answeredIn } from './builders/answered.ts'

const now = Date.UTC(2026, 10, 22, 12)
const day = 864e5
const service = (category: string, more: object = {}) => ({ name: 'X', provider: { name: 'X' }, category, ...more })
const site = {
  policy: { version: '1' },
  categories: {
    essential: { required: true },
    performance: { honours: [] },
    advertising: { notFor: ['child'] },
    demographic: { regions: ['EEA', 'GB'] },
  },
  services: {
    session: service('essential'),
    fraud: service('essential', { purposes: [{ id: 'security', basis: 'legitimate-interest' }] }),
    measure: service('performance', { exempt: 'statistics' }),
    video: service('performance'),
    ads: service('advertising'),
  },
} satisfies Configuration
const catalog = compile(site)

const optOut: Situation = { ...strictest, regions: ['US-CA', 'US'], model: 'opt-out' }
const withGpc = (situation: Situation): Situation => ({ ...situation, signals: ['gpc'] })
const grantedIn = (situation: Situation, choices?: Choices): string[] => [...decide(catalog, choices, now, situation).granted].sort()

describe('the model of the region', () => {
  test.each<[Situation['model'], readonly string[], string | undefined]>([
    ['opt-in', [], undefined],
    ['opt-out', ['measure', 'video', 'ads'], 'opt-out'],
    ['notice', ['measure', 'video', 'ads'], 'notice'],
    ['none', ['measure', 'video', 'ads'], undefined],
  ])('%s: before a choice it lets run %j, and the visitor is told by %s', (model, ids, notice) => {
    const decision = decide(catalog, undefined, now, { ...strictest, model })
    for (const id of ['measure', 'video', 'ads']) expect(decision.granted.has(id)).toBe(ids.includes(id))
    expect(decision.notice).toBe(notice)
    expect(decision.unanswered.length > 0).toBe(model === 'opt-in')
  })

  test('opting out denies, leaves the rest as it is, and has no end', () => {
    const out = answeredIn(optOut)(catalog, undefined, { type: 'refuse', ids: ['ads'] }, now)
    expect(grantedIn(optOut, out)).toEqual(
      ['demographic', 'essential', 'fraud', 'measure', 'performance', 'session', 'video'].filter((id) => id !== 'demographic'),
    )
    const later = decide(catalog, out, now + 3000 * day, optOut)
    expect(later.granted.has('ads')).toBe(false)
    expect(later.unanswered).toEqual([])
  })

  test('a notice that was acknowledged is not shown again, and is no answer', () => {
    const seen = answeredIn(optOut)(catalog, undefined, { type: 'acknowledge' }, now)
    expect([...seen.answers]).toEqual([])
    expect(decide(catalog, seen, now, optOut).notice).toBeUndefined()
    expect(grantedIn(optOut, seen)).toEqual(grantedIn(optOut))
  })

  test('a minor opts in wherever they are', () => {
    const minor = { ...answeredIn(optOut)(catalog, undefined, { type: 'acknowledge' }, now), audience: 'teen' as const }
    expect(grantedIn(optOut, minor)).toEqual(['essential', 'fraud', 'session'])
  })

  test('an exemption that the region knows lets a service run until the visitor objects', () => {
    const exempting: Situation = { ...strictest, regions: ['GB'], exemptions: ['statistics'] }
    const before = decide(catalog, undefined, now, exempting)
    expect(before.granted.has('measure')).toBe(true)
    expect(before.granted.has('video')).toBe(false)
    expect(before.unanswered).not.toContain('measure')
    const objected = answeredIn(exempting)(catalog, undefined, { type: 'refuse', ids: ['measure'] }, now)
    expect(decide(catalog, objected, now, exempting).granted.has('measure')).toBe(false)
  })
})

describe('a category for some', () => {
  test.each<[readonly string[], boolean]>([
    [['GB'], true],
    [['DE', 'EEA', 'EU'], true],
    [['US-CA', 'US'], false],
    [[], true],
  ])('in the regions %j it is offered: %s', (regions, isOffered) => {
    const decision = decide(catalog, undefined, now, { ...strictest, regions })
    expect(decision.hidden.has('demographic')).toBe(!isOffered)
    expect(decision.unanswered.includes('demographic')).toBe(isOffered)
  })

  test('is neither offered to a child nor granted by anything, and a later grown-up visitor has not answered it', () => {
    const child: Choices = { ...answeredIn(strictest)(catalog, undefined, { type: 'acknowledge' }, now), audience: 'child' }
    const all = answeredIn(strictest)(catalog, child, { type: 'grant' }, now)
    const saved = answeredIn(strictest)(catalog, all, { type: 'save', granted: ['ads', 'video'] }, now)
    for (const choices of [all, saved, { ...saved, answers: new Map([['ads', 'granted' as const]]) }]) {
      const decision = decide(catalog, choices, now)
      expect(decision.granted.has('ads')).toBe(false)
      expect(decision.hidden).toContain('advertising')
      expect(decision.unanswered).not.toContain('ads')
    }
    expect(decide(catalog, { ...saved, audience: undefined }, now).unanswered).toContain('ads')
  })
})

describe('a legitimate interest', () => {
  test('runs, can be objected to by name or by saving, and the objection has no end', () => {
    for (const intent of [
      { type: 'refuse' as const, ids: ['fraud'] },
      { type: 'save' as const, granted: ['video'] },
    ]) {
      const objected = answeredIn(strictest)(catalog, undefined, intent, now)
      expect(decide(catalog, objected, now + 3000 * day).granted.has('fraud')).toBe(false)
    }
    const refused = answeredIn(strictest)(catalog, undefined, { type: 'refuse' }, now)
    expect(grantedIn(strictest, refused)).toContain('fraud')
  })

  test('no other required service can be refused', () => {
    const refused = answeredIn(strictest)(catalog, undefined, { type: 'refuse', ids: ['session', 'essential'] }, now)
    expect(grantedIn(strictest, refused)).toContain('session')
  })
})

describe('a signal', () => {
  test('denies what honours it where services run without a choice, and asks nothing', () => {
    const decision = decide(catalog, undefined, now, withGpc(optOut))
    expect(decision.granted.has('ads')).toBe(false)
    expect(decision.granted.has('measure')).toBe(true)
    expect(decision.unanswered).toEqual([])
  })

  test('under opt-in nobody is asked about what it has answered already, unless the operator asks', () => {
    expect(decide(catalog, undefined, now, withGpc(strictest)).unanswered.toSorted()).toEqual(['measure', 'video'])
    const asking = compile({ ...site, signals: { gpc: 'ask' } })
    expect(decide(asking, undefined, now, withGpc(optOut)).unanswered.toSorted()).toEqual(['ads'])
  })

  test('beats a grant that was given before it came; a later grant beats it', () => {
    const before = answeredIn(strictest)(catalog, undefined, { type: 'grant' }, now)
    expect(grantedIn(withGpc(strictest), before)).not.toContain('ads')
    expect(grantedIn(withGpc(strictest), before)).toContain('video')
    expect(before.answers.get('ads')).toBe('granted')
    const after = answeredIn(withGpc(strictest))(catalog, before, { type: 'grant', ids: ['ads'] }, now)
    expect(grantedIn(withGpc(strictest), after)).toContain('ads')
  })

  test('a grant that it has beaten is not renewed by an answer to something else', () => {
    const before = answeredIn(strictest)(catalog, undefined, { type: 'grant' }, now)
    const after = answeredIn(withGpc(strictest))(catalog, before, { type: 'grant', ids: ['video'] }, now)
    expect(after.answers.has('ads')).toBe(false)
    expect(grantedIn(withGpc(strictest), after)).not.toContain('ads')
    expect(grantedIn(strictest, after)).not.toContain('ads')
  })
})

describe('another version of the policy', () => {
  const version2 = (policy: object) => compile({ ...site, policy: { version: '2', ...policy } })
  const before = { ...answeredIn(strictest)(catalog, undefined, { type: 'save', granted: ['video'] }, now), policy: catalog.policy }

  test.each<[string, object, { granted: boolean; asked: boolean; notice: string | undefined }]>([
    ['asks again', {}, { granted: false, asked: true, notice: undefined }],
    ['counts from its day on', { effective: '2026-12-01' }, { granted: true, asked: false, notice: 'policy' }],
    ['asks from its day on', { effective: '2026-11-22' }, { granted: false, asked: true, notice: undefined }],
    ['is only told', { change: 'notice' }, { granted: true, asked: false, notice: 'policy' }],
  ])('%s: %j', (_, policy, { granted, asked, notice }) => {
    const decision = decide(version2(policy), before, now)
    expect(decision.granted.has('video')).toBe(granted)
    expect(decision.unanswered.includes('video')).toBe(asked)
    expect(decision.notice).toBe(notice)
    // Who has refused is not asked again within the refusal's life.
    expect(decision.unanswered).not.toContain('ads')
    expect(decision.granted.has('ads')).toBe(false)
  })

  test('is told once; that it was told is no consent to it', () => {
    const later = version2({ effective: '2026-12-01' })
    const told = answeredIn(strictest)(later, before, { type: 'acknowledge' }, now)
    expect(decide(later, told, now).notice).toBeUndefined()
    expect(decide(later, told, now + 30 * day).granted.has('video')).toBe(false)
  })
})
