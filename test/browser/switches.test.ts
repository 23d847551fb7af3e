import { describe, expect, it } from 'vitest'
import type { ConsentRecord } from '../../src/core/records/consentRecord.ts'
import { engine } from './fixtures.ts'
import { answersIn } from './steps/answersIn.ts'
import { clickNamed } from './steps/clickNamed.ts'
import { countOf } from './steps/countOf.ts'
import { expand } from './steps/expand.ts'
import { openOwnPage } from './steps/openOwnPage.ts'
import { screens } from './steps/screens.ts'
import { switches } from './steps/switches.ts'

describe(`what the preferences offer in ${engine}`, () => {
  it('are switches: a category switches all of its services, says what is on in part, and what is saved is recorded exactly', async () => {
    const page = await openOwnPage()
    await clickNamed(page, '.cs-banner', 'Choose')
    await expand(page, 'Advertising')
    await clickNamed(page, '.cs-dialog', 'Advertising')
    expect((await switches(page)).slice(1)).toEqual(['+Advertising', '+Segment', '+Keen campaign pixel'])
    await clickNamed(page, '.cs-dialog', 'Segment')
    expect((await switches(page)).slice(1)).toEqual(['-Advertising', '-Segment', '+Keen campaign pixel'])
    expect(await page.evaluate("document.querySelector('.cs-dialog').innerText")).toContain('1 of 2 on')
    await clickNamed(page, '.cs-dialog', 'Save my choices')
    const { method, intent, answers } = await page.waitFor<ConsentRecord>('consentry.history().then(([record]) => record)')
    expect([method, intent, answers.keen, answers.segment, answers.posthog]).toEqual([
      'preferences',
      'save',
      'granted',
      'refused',
      'refused',
    ])
    expect([await countOf(page, '.cs-dialog'), await countOf(page, '.cs-banner')]).toEqual([0, 0])
    expect(await page.evaluate("['keen', 'segment', 'advertising', 'performance'].map((id) => consentry.has(id))")).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  it('is what was chosen before, and a switch on the whole category grants the rest', async () => {
    const page = await openOwnPage({ body: '<a id="link" href="#cookie-preferences">Cookie preferences</a>' })
    await page.waitFor("window.consentry?.grant('keen')")
    await page.click('#link')
    await answersIn(page, '.cs-dialog')
    expect(await page.evaluate("document.querySelector('.cs-dialog').innerText")).toContain('1 of 2 on')
    await clickNamed(page, '.cs-dialog', 'Advertising')
    await clickNamed(page, '.cs-dialog', 'Save my choices')
    await page.waitFor("consentry.has('advertising')")
    expect(await page.evaluate("consentry.has('performance')")).toBe(false)
  })

  it.each(screens)('are three answers, alike and in full view at %d × %d, while the rest scrolls', async (width, height) => {
    const page = await openOwnPage({ viewport: [width, height] })
    await page.waitFor('window.consentry?.openPreferences && consentry.openPreferences().then(() => true)')
    const answers = await answersIn(page, '.cs-dialog')
    expect(answers.map(({ name }) => name)).toEqual(['Refuse all', 'Accept all', 'Save my choices'])
    const looks = ({ tag, height, style }: (typeof answers)[number]) => [
      tag,
      height,
      style.font,
      style.color,
      style['background-color'],
      style.padding,
    ]
    for (const answer of answers) {
      expect(answer).toMatchObject({ isInView: true, isOnTop: true })
      expect(looks(answer)).toEqual(looks(answers[0]!))
    }
    await expand(page, 'Performance and functionality')
    await expand(page, 'PostHog')
    const { isLonger, tops } = await page.evaluate(() => {
      const body = document.querySelector('.cs-body')!
      document.querySelector('.cs-technologies tr:last-child')!.scrollIntoView()
      return { isLonger: body.scrollHeight > body.clientHeight, tops: [body.scrollTop, document.querySelector('.cs-dialog')!.scrollTop] }
    })
    expect([isLonger, tops[0]! > 0, tops[1]]).toEqual([true, true, 0])
    for (const answer of await answersIn(page, '.cs-dialog')) expect(answer).toMatchObject({ isInView: true, isOnTop: true })
  })
})
