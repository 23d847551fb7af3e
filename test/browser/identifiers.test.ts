import { describe, expect, it } from 'vitest'
import type { Page } from './driver/types.ts'
import { engine } from './fixtures.ts'
import { axeFindings } from './steps/axeFindings.ts'
import { clickNamed } from './steps/clickNamed.ts'
import { getId, identifierKeys, withIdentifiers } from './steps/identifiers.ts'
import { itemNames } from './steps/itemNames.ts'
import { openSite } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'

const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/
const page = '/identifiers.html'
const grant = (tab: Page) => tab.evaluate("consentry.grant('adnet').then(() => undefined)")
const withdraw = (tab: Page) => tab.evaluate("consentry.withdraw('adnet').then(() => undefined)")

describe(`identifiers of ours in ${engine}`, () => {
  it('are given only while granted, stored only then, and stay the same over pages (S4)', async () => {
    const site = await openSite(page)
    await ready(site.page)
    expect(await getId(site.page, 'ad-client')).toBeNull()
    expect(await itemNames(site.page)).toEqual([])
    await grant(site.page)
    const id = await getId(site.page, 'ad-client')
    expect(id).toMatch(uuid)
    expect(await getId(site.page, 'reach-client')).toBeNull()
    expect(await identifierKeys(site.page)).toContain('cs_choice.id.["adnet","ad-client"]')
    await site.page.reload()
    await ready(site.page)
    expect(await getId(site.page, 'ad-client')).toBe(id)
  })

  it('are gone at once when they are withdrawn, and new after a new grant (S4)', async () => {
    const { page: tab } = await openSite(page)
    await ready(tab)
    await grant(tab)
    const before = [await getId(tab, 'ad-client'), await getId(tab, 'ad-visit')]
    const left = await tab.evaluate(async () => {
      const ids = await window.consentry!.ids()
      const ends: string[] = []
      ids.subscribe(({ name, reason }) => ends.push(`${name} ${reason}`))
      await window.consentry!.withdraw('adnet')
      return { ends, given: [ids.get('ad-client') ?? null, ids.get('ad-visit') ?? null] }
    })
    expect(left).toEqual({ ends: ['ad-client withdrawn', 'ad-visit withdrawn'], given: [null, null] })
    expect(await identifierKeys(tab)).toEqual([])
    await grant(tab)
    for (const name of ['ad-client', 'ad-visit']) {
      expect(await getId(tab, name)).toMatch(uuid)
      expect(before).not.toContain(await getId(tab, name))
    }
  })

  it('are gone after a withdrawal on a page that never asked for one (S4)', async () => {
    const site = await openSite(page, withIdentifiers)
    await ready(site.page)
    await grant(site.page)
    await getId(site.page, 'ad-client')
    await getId(site.page, 'ad-visit')
    expect(await identifierKeys(site.page)).toHaveLength(2)
    await site.page.goto(site.url('/privacy.html'))
    await ready(site.page)
    await withdraw(site.page)
    expect(await identifierKeys(site.page)).toEqual([])
    const loaded = (await site.page.requests()).map(({ url }) => url).filter((url) => url.endsWith('/ids.js'))
    expect(loaded).toHaveLength(engine === 'webkit' ? 0 : 1)
  })

  it('are reset in all tabs, which are told (S4)', async () => {
    const site = await openSite(page)
    await ready(site.page)
    await grant(site.page)
    const other = await site.openTab(page)
    await ready(other)
    const before = [await getId(site.page, 'ad-client'), await getId(site.page, 'ad-visit'), await getId(other, 'ad-visit')]
    expect(await getId(other, 'ad-client')).toBe(before[0])
    await other.evaluate(async () => {
      const ends: string[] = []
      Object.assign(window, { ends })
      ;(await window.consentry!.ids()).subscribe(({ name, reason }) => ends.push(`${name} ${reason}`))
    })
    expect(await site.page.evaluate('consentry.ids().then((ids) => ids.reset())')).toBe(true)
    await other.waitFor('ends.length === 2')
    expect(await other.evaluate('ends.sort()')).toEqual(['ad-client reset', 'ad-visit reset'])
    const after = [await getId(other, 'ad-client'), await getId(other, 'ad-visit'), await getId(site.page, 'ad-visit')]
    for (const id of after) expect(id).toMatch(uuid)
    expect(new Set([...before, ...after]).size).toBe(6)
    expect(await getId(site.page, 'ad-client')).toBe(after[0])
  })

  it('of another tab’s session go with a withdrawal here (S4)', async () => {
    const site = await openSite(page)
    await ready(site.page)
    await grant(site.page)
    const other = await site.openTab(page)
    await ready(other)
    await getId(other, 'ad-visit')
    await withdraw(site.page)
    await other.waitFor("!consentry.has('adnet')")
    await expect.poll(() => identifierKeys(other)).toEqual([])
  })

  it('cannot be written or removed by another script', async () => {
    const { page: tab } = await openSite(page)
    await ready(tab)
    await grant(tab)
    const id = await getId(tab, 'ad-client')
    await tab.evaluate(() => {
      localStorage.setItem('cs_choice.id.["adnet","ad-client"]', '11111111-1111-4111-8111-111111111111 1790000000000')
      localStorage.removeItem('cs_choice.id.["adnet","ad-client"]')
      localStorage.clear()
    })
    expect(await getId(tab, 'ad-client')).toBe(id)
  })

  it('live as long as the page where the browser keeps nothing, and the dialog says so', async () => {
    const { page: tab } = await openSite('/sandboxed.html', withIdentifiers)
    await ready(tab)
    await tab.evaluate("consentry.grant('adnet').then(() => undefined)")
    const id = await getId(tab, 'ad-client')
    expect(id).toMatch(uuid)
    expect(await getId(tab, 'ad-client')).toBe(id)
    await tab.evaluate('consentry.openPreferences()')
    await tab.waitFor("document.querySelector('.cs-identifiers')?.innerText.includes('it ends with this page')")
  })
})

describe(`the preferences in ${engine}`, () => {
  it('list identifiers, reset them, and say where the setting of a device is (S4)', async () => {
    const { page: tab } = await openSite(page)
    await ready(tab)
    await grant(tab)
    const before = await getId(tab, 'ad-client')
    await tab.evaluate('consentry.openPreferences()')
    await tab.waitFor("!!document.querySelector('.cs-identifiers')")
    const text = await tab.evaluate<string>("document.querySelector('.cs-identifiers').innerText")
    expect(text).toContain('It belongs to your device. On Android: Settings → Privacy → Ads.')
    expect(text).toContain('Reach asks your Roku itself')
    if (engine === 'chromium') expect((await axeFindings(tab, '.cs-identifiers')).violations).toEqual([])
    await clickNamed(tab, '.cs-identifiers', 'Reset ad-client')
    await tab.waitFor("document.querySelector('.cs-identifiers [role=status]').textContent === 'ad-client was reset.'")
    expect(await tab.evaluate('document.activeElement.textContent')).toBe('Reset ad-client')
    expect(await getId(tab, 'ad-client')).not.toBe(before)
  })

  it('load nothing for identifiers where the site has none', async () => {
    const { page: tab, demo } = await openSite('/vendor.html')
    await ready(tab)
    await tab.evaluate('consentry.openPreferences()')
    await tab.waitFor("!!document.querySelector('.cs-dialog')")
    expect(demo.siteRequests.filter(({ path }) => /\/(ids|identifiers)\.js$/.test(path))).toEqual([])
  })
})
