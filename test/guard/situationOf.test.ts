import { describe, expect, test } from 'vitest'
import { compile } from '../../src/core/compile.ts'
import type { Configuration, Model } from '../../src/core/configuration.ts'
import { modelFor } from '../../src/core/jurisdiction/modelFor.ts'
import { situationOf } from '../../src/guard/situationOf.ts'

const regions: Readonly<Record<string, Model>> = {
  default: 'none',
  EEA: 'opt-in',
  US: 'opt-out',
  'US-UT': 'none',
  AU: 'notice',
  CA: 'none',
  'CA-QC': 'opt-in',
  JP: 'usual',
}

function modelIn(region: string, configuration: Partial<Configuration> = { regions }): string {
  const page = { navigator: {}, document: { documentElement: { dataset: { region } } } } as unknown as Window
  return situationOf(page, compile({ categories: {}, ...configuration })).model
}

describe('before the jurisdiction is known', () => {
  test.each([
    ['US-CA', 'opt-out'],
    ['US-UT', 'none'],
    ['AU', 'notice'],
    ['CA-ON', 'none'],
  ])('a model that stands there for the region or its country counts: %s is %s', (region, model) => {
    expect(modelIn(region)).toBe(model)
  })

  test.each(['US', 'CA', 'JP', 'TV', 'DE', 'us-ca', 'USA', 'ZZ', '', 'default', '__proto__'])('everything else is opt-in: %s', (region) => {
    expect(modelIn(region)).toBe('opt-in')
  })

  test('it is never laxer than it is then', () => {
    const order = ['none', 'notice', 'opt-out', 'opt-in']
    for (const region of ['US', 'US-CA', 'US-UT', 'CA', 'CA-QC', 'CA-ON', 'AU', 'JP', 'TV', 'DE'])
      expect(order.indexOf(modelIn(region)), region).toBeGreaterThanOrEqual(order.indexOf(modelFor(regions, region)))
  })
})
