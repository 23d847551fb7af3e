import { describe, expect, test } from 'vitest'
import type { Audience } from '../../src/core/configuration.ts'
import { aHousehold } from './builders/aHousehold.ts'

const profileKeys = (win: Window) => Object.keys(win.localStorage).filter((key) => key.startsWith('cs_choice.profile.'))

describe('a child', () => {
  test('is not offered what is not for children, and nothing grants it', async () => {
    const { open, browser } = aHousehold({ situation: { model: 'opt-out' } })
    const page = open()
    await page.acceptAll()
    await page.enter('kid', { audience: 'child', answers: { advertising: 'granted' } })
    for (const now of [page, open()]) {
      expect(now.granted()).toEqual(['measure'])
      await now.acceptAll()
      await now.grant('ads', 'advertising')
      await now.controller.answer({ type: 'save', granted: ['ads', 'pixel', 'matching'] }, 'preferences')
      expect(now.granted()).toEqual(['matching'])
      expect([...now.decision().hidden]).toEqual(['advertising', 'ads', 'pixel'])
      await now.refuse('matching')
      await now.grant('measure')
    }
    // Another tab, or somebody who forges the cookie.
    const forged = await signedIn('adult')
    browser.cookie = forged
    page.situate({})
    expect(page.granted()).not.toContain('ads')
    const next = open('child')
    expect(next.granted()).not.toContain('ads')
    await next.enter('kid', { audience: 'child' })
    expect(next.granted()).not.toContain('ads')
  })

  test.each<[Audience | undefined, Audience | undefined]>([
    ['child', 'adult'],
    ['child', undefined],
    [undefined, 'child'],
  ])('is one if the page says %s and the site %s', async (html, said) => {
    const page = aHousehold({ situation: { model: 'opt-out' } }).open(html)
    await page.enter('someone', { audience: said })
    await page.acceptAll()
    expect(page.granted()).toEqual(['measure', 'matching'])
  })

  test('is whoever has an audience that nobody knows, which is reported', async () => {
    const { open, report } = aHousehold()
    const page = open()
    await page.enter('someone', { audience: 'kids' as Audience })
    await page.acceptAll()
    expect(page.granted()).toEqual(['measure', 'matching'])
    expect(report).toHaveBeenCalledWith('profile', 'audience: kids')
  })

  test('stays one when the site says nothing more of the profile, when it comes back, and after everything is forgotten', async () => {
    const page = aHousehold().open()
    await page.enter('kid', { audience: 'child' })
    await page.enter('kid')
    await page.enter('ana')
    expect(page.asked()).toContain('ads')
    await page.enter('kid')
    expect(page.asked()).not.toContain('ads')
    await page.reset('all')
    await page.acceptAll()
    expect(page.granted()).toEqual(['measure', 'matching'])
  })

  test('does not inherit what was granted while nobody was signed in, only what was refused', async () => {
    const page = aHousehold().open()
    await page.grant('matching')
    await page.enter('kid', { audience: 'child' })
    expect(page.asked()).toEqual(['measure', 'matching'])
    await page.enter(null)
    await page.refuse('matching')
    await page.enter('kid')
    expect(page.asked()).toEqual(['measure'])
  })

  test('whose waiting answers are damaged is asked again, as a child', async () => {
    const { open, win } = aHousehold({ situation: { model: 'opt-out' } })
    const page = open()
    await page.enter('kid', { audience: 'child' })
    await page.refuse('matching')
    await page.enter(null)
    for (const key of profileKeys(win)) win.localStorage.setItem(key, '{"met":[],"choices":{"snapshot":"2.forged","roster":"[]"}}')
    await page.enter('kid')
    expect(page.granted()).toEqual([])
    expect(page.asked()).toEqual(['measure', 'matching'])
  })
})

/** The cookie of a browser in which an adult has granted everything. */
async function signedIn(audience: Audience): Promise<string | undefined> {
  const { open, browser } = aHousehold({ situation: { model: 'opt-out' } })
  const page = open()
  await page.enter('ana', { audience })
  await page.acceptAll()
  return browser.cookie
}
