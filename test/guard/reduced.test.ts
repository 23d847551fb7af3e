import { describe, expect, test } from 'vitest'
import type { ReducedConfiguration, TechnologyConfiguration } from '../../src/core/configuration.ts'
import { aJudge, marked } from './builders/aJudge.ts'

const script = { type: 'script', host: 'ads.example' } as const
const pixel = { type: 'pixel', host: 'p.ads.example' } as const

function aReducedJudge(
  technologies: readonly TechnologyConfiguration[],
  types?: ReducedConfiguration['types'],
  granted: readonly string[] = [],
) {
  const reduced = { mode: 'contextual', description: 'Adverts fit the page.', ...(types && { types }) }
  const ads = { name: 'Ad network', provider: { name: 'Ads Inc.' }, category: 'advertising', technologies, reduced }
  return aJudge({ granted, changes: { services: { ads } } })
}

const judged = (...how: Parameters<typeof aReducedJudge>) => {
  const { judge } = aReducedJudge(...how)
  return (url: string, element?: Element) => judge.judgeUrl('script', url, element)?.reason
}

describe('a denied service with a reduced mode', () => {
  test('may ask for its scripts, frames and requests, and not for its pixels', () => {
    for (const type of ['script', 'frame', 'request'] as const)
      expect(judged([{ ...script, type }])('https://ads.example/a.js')).toBe('reduced')
    expect(judged([script, pixel])('https://p.ads.example/1.gif')).toBe('denied')
    expect(judged([script, pixel])('https://sub.ads.example/a.js')).toBe('reduced')
  })

  test('may ask for what the operator lists instead', () => {
    const reason = judged([script, pixel], ['pixel'])
    expect(reason('https://ads.example/a.js')).toBe('denied')
    expect(reason('https://p.ads.example/1.gif')).toBe('reduced')
  })

  test('may not ask a host that it lists for anything else too: the address does not tell what a request is for', () => {
    for (const technologies of [
      [script, { ...pixel, host: script.host }],
      [{ ...pixel, host: script.host }, script],
    ])
      expect(judged(technologies)('https://ads.example/a.js')).toBe('denied')
  })

  test('may not ask a host that needs another category', () => {
    expect(judged([{ ...script, category: 'performance' }])('https://ads.example/a.js')).toBe('denied')
  })

  test('is held in elements that are marked for it', () => {
    expect(judged([script])('https://ads.example/a.js', marked('ads'))).toBe('marked')
    expect(judged([script])('/own.js', marked('advertising'))).toBe('marked')
  })

  test('stores nothing', () => {
    const { judge, events } = aReducedJudge([script, { type: 'cookie', name: '_ad' }])
    expect(judge.holdsItem('cookie', '_ad')).toBe(true)
    expect(judge.holdsUrl('script', 'https://ads.example/a.js')).toBe(false)
    expect(events.map(({ outcome, reason, service }) => `${outcome} ${reason} ${service}`)).toEqual([
      'held denied ads',
      'requested reduced ads',
    ])
  })

  test('is like any other once it is granted', () => {
    expect(judged([script, pixel], undefined, ['ads'])('https://p.ads.example/1.gif')).toBe('granted')
  })
})

test('where it is not known that the configuration has no mistakes, no denied service may ask for anything', () => {
  const services = {
    ads: {
      name: 'Ads',
      provider: { name: 'A' },
      category: 'advertising',
      technologies: [script],
      reduced: { mode: 'contextual', description: 'x' },
    },
  }
  const { judge } = aJudge({ changes: { services }, isSound: false })
  expect(judge.judgeUrl('script', 'https://ads.example/a.js')?.held).toBe(true)
})
