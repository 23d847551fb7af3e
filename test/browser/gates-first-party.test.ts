import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from './driver/types.ts'
import { describeProperty } from './steps/gates/describeProperty.ts'
import { elementTwins } from './steps/gates/elementTwins.ts'
import { realmTwins } from './steps/gates/realmTwins.ts'
import { namedTwins } from './steps/gates/namedTwins.ts'
import { propertyTwins } from './steps/gates/propertyTwins.ts'
import { formTwins } from './steps/gates/formTwins.ts'
import { replaced } from './steps/gates/replaced.ts'
import { requestTwins } from './steps/gates/requestTwins.ts'
import { socketTwins } from './steps/gates/socketTwins.ts'
import { storageTwins } from './steps/gates/storageTwins.ts'
import { workerTwins } from './steps/gates/workerTwins.ts'
import { styleTwins } from './steps/gates/styleTwins.ts'
import { tryAll, type Tried } from './steps/gates/tryAll.ts'

let guarded: Tried
let control: Tried

beforeAll(async () => {
  guarded = await tryAll([])
  control = await tryAll([], '?control')
})
afterAll(async () => {
  for (const tried of [guarded, control]) await tried?.close()
})

describe('before a choice, what is the site’s own works as without Consentry', () => {
  it.each([
    ...elementTwins,
    ...requestTwins,
    ...storageTwins,
    ...realmTwins,
    ...workerTwins,
    ...propertyTwins,
    ...namedTwins,
    ...socketTwins,
    ...formTwins,
    ...styleTwins,
  ])('$gate: $what', async ({ run }) => {
    const natural = await control.page.evaluate(run)
    expect(JSON.stringify(natural).length).toBeGreaterThan(10)
    expect(await guarded.page.evaluate(run)).toEqual(natural)
  })

  it.each(replaced)('%s: %s.%s looks as it did', async (_, owner, key) => {
    const describeIn = ({ page }: { readonly page: Page }) => page.evaluate(describeProperty, owner, key)
    expect(await describeIn(guarded)).toEqual(await describeIn(control))
  })
})
