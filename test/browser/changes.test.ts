import { describe, expect, it } from 'vitest'
import { engine } from './fixtures.ts'
import { answerBanner } from './steps/answer.ts'
import { answersIn } from './steps/answersIn.ts'
import { openSite } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'

describe(`a visit to the demo after a change, in ${engine}`, () => {
  it.each([
    ['announced', true, /new version.*applies from/],
    ['notice', true, /new version.*earlier choices stay/s],
    ['consent', false, /choose again.*new version/s],
    ['company', true, /Comet Cars adverts/],
  ] as const)('says what is different, and earlier grants stay unless consent is needed again: %s (S19)', async (change, isKept, said) => {
    const { page, url } = await openSite('/changes.html')
    await answerBanner(page, 'Accept all')
    await page.goto(url(`/changes.html?later=${change}`))
    await ready(page)
    await answersIn(page, '.cs-banner')
    expect(await page.evaluate("document.querySelector('.cs-banner').innerText")).toMatch(said)
    expect(await page.evaluate("consentry.has('keen')")).toBe(isKept)
    if (change === 'company') expect(await page.evaluate("consentry.has('comet')")).toBe(false)
  })
})
