import { describe, expect, test, vi } from 'vitest'
import { aFamilySite, aHousehold } from './builders/aHousehold.ts'

const profileKeys = (win: Window) => Object.keys(win.localStorage).filter((key) => key.startsWith('cs_choice.profile.'))

describe('a profile', () => {
  test('has answers of its own for its categories, which wait while it is away; those for the device stay', async () => {
    const { open } = aHousehold()
    const page = open()
    await page.enter('ana')
    await page.grant('measure', 'ads')
    await page.enter('ben')
    expect(page.granted()).toEqual(['measure'])
    expect(page.asked()).toEqual(['ads', 'pixel', 'matching'])
    await page.refuse('ads')
    await page.grant('matching')
    await page.enter('ana')
    expect(page.granted()).toEqual(['measure', 'ads'])
    await page.refuse('measure')
    await page.enter('ben')
    expect(page.granted()).toEqual(['matching'])
  })

  test('is still there on the next page, before the site has named it', async () => {
    const { open } = aHousehold()
    const page = open()
    await page.enter('ana')
    await page.grant('ads')
    const next = open()
    expect(next.granted()).toEqual(['ads'])
    await next.enter('ana')
    expect(next.ended).toEqual([])
  })

  test('is not stored by its id, in the cookie or anywhere', async () => {
    const { open, browser, win } = aHousehold()
    const page = open()
    for (const id of ['ana@lumen.example', 'ben@lumen.example', 'ana@lumen.example']) {
      await page.enter(id)
      await page.grant('ads')
    }
    expect(profileKeys(win)).toHaveLength(2)
    const stored = JSON.stringify([browser.cookie, Object.entries(win.localStorage)])
    expect(stored).not.toMatch(/ana|ben|lumen/)
    expect(browser.cookie).toMatch(/\.\d{16}\./)
  })

  test('is another number on another device, with and without SHA-256', async () => {
    for (const subtle of [crypto.subtle, undefined]) {
      const cookies = await Promise.all(
        [aHousehold(), aHousehold()].map(async ({ open, win, browser }) => {
          Object.assign(win, { crypto: { subtle, getRandomValues: (list: Uint32Array<ArrayBuffer>) => crypto.getRandomValues(list) } })
          const page = open()
          await page.enter('ana')
          await page.grant('ads')
          await page.enter('ben')
          await page.enter('ana')
          expect(page.granted()).toEqual(['ads'])
          return /\d{16}/.exec(browser.cookie!)?.[0]
        }),
      )
      expect(new Set(cookies).size).toBe(2)
    }
  })

  test('what was granted to the one and is to the other ends in between, with what it stored', async () => {
    const { open } = aHousehold()
    const page = open()
    await page.enter('ana')
    await page.grant('measure', 'ads')
    await page.enter('ben')
    await page.grant('ads')
    const told: string[] = []
    page.controller.subscribe((_, { granted, denied }) => told.push(`+${granted.join()} -${denied.join()}`))
    page.ended.length = 0
    await page.enter('ana')
    expect(page.ended.flat()).toContain('ads')
    expect(page.ended.flat()).not.toContain('measure')
    expect(told).toEqual(['+ -ads', '+ads -'])
    expect(page.granted()).toEqual(['measure', 'ads'])
  })

  test('without storage it works for as long as the page lives', async () => {
    const { open } = aHousehold({ storage: 'refused' })
    const page = open()
    await page.enter('ana')
    await page.refuse('ads')
    await page.enter('ben')
    await page.acceptAll()
    await page.enter('ana')
    expect(page.granted()).toEqual(['measure'])
    expect(page.asked()).toEqual(['pixel', 'matching'])
  })

  test('the calls take effect one after the other, whatever they wait for', async () => {
    const page = aHousehold().open()
    await page.enter('ana')
    await page.grant('ads')
    await Promise.all([page.enter('ben'), page.enter('kid', { audience: 'child' }), page.enter('ana')])
    expect(page.granted()).toEqual(['ads'])
    expect(page.controller.choices()?.audience).toBeUndefined()
  })
})

describe('signing in with answers that were given before', () => {
  test('the strictest of here, there and elsewhere counts, and then the next answer', async () => {
    const page = aHousehold().open()
    await page.enter('ana')
    await page.grant('ads', 'pixel', 'matching')
    await page.enter(null)
    await page.refuse('pixel')
    await page.enter('ana', { answers: { matching: 'refused', ads: 'granted', measure: 'granted', nonsense: 'granted' } })
    expect(page.granted()).toEqual(['ads'])
    await page.grant('pixel', 'matching')
    await page.enter(null)
    expect(page.granted()).toEqual([])
    await page.enter('ana', { answers: { matching: 'refused', ads: 'granted', measure: 'granted', nonsense: 'granted' } })
    expect(page.granted()).toEqual(['ads', 'pixel', 'matching'])
  })

  test('an answer that nobody has refused is not asked for again', async () => {
    const page = aHousehold().open()
    await page.acceptAll()
    await page.enter('ana')
    expect(page.granted()).toEqual(['measure', 'ads', 'pixel', 'matching'])
    expect(page.asked()).toEqual([])
  })

  test('answers from elsewhere grant only if somebody may, and only within their time', async () => {
    const { profiles, ...page } = aHousehold().open()
    await profiles.enter('ana', { answers: { ads: 'granted', matching: 'refused' } }, () => false)
    expect(page.granted()).toEqual([])
    expect(page.asked()).toEqual(['measure', 'ads', 'pixel'])
    const years = 2 * 365 * 864e5
    for (const answeredAt of [Date.now() - years, Number.NaN]) {
      await page.enter(`ben ${answeredAt}`, { answers: { ads: 'granted' }, answeredAt })
      expect(page.granted()).toEqual([])
    }
  })

  test('a signal that was there while the profile was counts for it when it has gone', async () => {
    const page = aHousehold().open()
    await page.enter('ana')
    await page.grant('ads')
    page.situate({ signals: ['gpc'] })
    expect(page.granted()).toEqual([])
    await page.enter('ben')
    page.situate({ signals: [] })
    await page.enter('ana')
    expect(page.granted()).toEqual([])
  })

  test('a grant that was given despite the signal still is', async () => {
    const page = aHousehold({ situation: { signals: ['gpc'] } }).open()
    await page.enter('ana')
    await page.grant('ads')
    await page.enter('ben')
    await page.enter('ana')
    expect(page.granted()).toEqual(['ads'])
  })
})

describe('signing out', () => {
  test('forgets the profile, returns to the answers of before, and keeps those for the device', async () => {
    const { open, win } = aHousehold()
    const page = open()
    await page.grant('matching')
    await page.enter('ana')
    await page.grant('measure', 'ads')
    await page.reset('profile')
    expect(page.granted()).toEqual(['measure', 'matching'])
    expect(page.ended.flat()).toContain('ads')
    expect(profileKeys(win)).toEqual([])
    await page.enter('ana')
    expect(page.granted()).toEqual(['measure', 'matching'])
  })

  test('with nobody signed in it forgets what was answered for profiles', async () => {
    const page = aHousehold().open()
    await page.acceptAll()
    await page.reset('profile')
    expect(page.granted()).toEqual(['measure'])
    expect(page.asked()).toEqual(['ads', 'pixel', 'matching'])
  })

  test('of everything forgets all profiles', async () => {
    const { open, browser, win } = aHousehold()
    const page = open()
    await page.enter('ana')
    await page.acceptAll()
    await page.enter('ben')
    await page.reset('all')
    expect([browser.cookie, profileKeys(win), page.granted()]).toEqual([undefined, [], []])
    await page.enter('ana')
    expect(page.granted()).toEqual([])
  })

  test.each(['', undefined, 42])('a profile without a name (%j) is nobody, and is reported', async (id) => {
    const { open, report } = aHousehold()
    const page = open()
    await page.enter('ana')
    await page.grant('ads')
    await page.enter(id as string)
    expect(page.granted()).toEqual([])
    expect(report).toHaveBeenCalledWith('profile', 'id')
  })

  test('is no answer: nothing is recorded', async () => {
    const { open } = aHousehold({ configuration: aFamilySite })
    const page = open()
    const answer = vi.spyOn(page.controller, 'answer')
    await page.enter('ana')
    await page.reset('profile')
    expect(answer).not.toHaveBeenCalled()
  })
})
