import { describe, expect, it } from 'vitest'
import { engine } from './fixtures.ts'
import { answerPreferences } from './steps/answer.ts'
import { openSite } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'

const isGranted = 'consentry.has("demographic")'

describe(`a choice that is for some regions only, in ${engine}`, () => {
  it('is off there until the visitor grants it, by its own switch (S14)', async () => {
    const { page } = await openSite('/regions.html?region=GB')
    await ready(page)
    expect(await page.evaluate(isGranted)).toBe(false)
    await answerPreferences(page, 'Save my choices', ['Demographic advertising'])
    expect(await page.evaluate(`[${isGranted}, consentry.has("advertising")]`)).toEqual([true, false])
  })

  it('is granted by nothing elsewhere, also not by what was granted there before (S14)', async () => {
    const { page, url } = await openSite('/regions.html?region=GB')
    await answerPreferences(page, 'Accept all')
    expect(await page.evaluate(isGranted)).toBe(true)
    await page.goto(url('/regions.html?region=US-CA'))
    await ready(page)
    // The control: what is offered there runs.
    expect(await page.evaluate(`[consentry.has("advertising"), ${isGranted}]`)).toEqual([true, false])
    await page.evaluate('consentry.grant().then(() => undefined)')
    await page.evaluate('consentry.grant("demographic").then(() => undefined)')
    expect(await page.evaluate(isGranted)).toBe(false)
  })
})
