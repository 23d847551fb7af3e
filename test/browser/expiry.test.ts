import { expect, it } from 'vitest'
import { siteConfiguration } from './steps/siteConfiguration.ts'
import { countOf } from './steps/countOf.ts'
import { engine } from './fixtures.ts'
import { openOwnPage } from './steps/openOwnPage.ts'
import { ready } from './steps/ready.ts'

/** A clock that the test sets forward, by days. */
const first = 'const now = Date.now; Date.now = () => now() + Number(sessionStorage.getItem("days")) * 864e5'

it(`each answer ends by its own time: until then nobody asks, afterwards it is denied, gated and asked again, in ${engine} (S18)`, async () => {
  const configuration = { ...siteConfiguration(), expiry: { granted: '12mo', refused: '6mo' } }
  const page = await openOwnPage({ configuration, first })
  await ready(page)
  await page.evaluate("consentry.refuse().then(() => consentry.grant('keen')).then(() => undefined)")
  const after = async (days: number) => {
    await page.evaluate((count: number) => sessionStorage.setItem('days', `${count}`), days)
    await page.reload()
    await ready(page)
    return page.evaluate(() => {
      document.cookie = 'keen_campaign=;max-age=0;path=/'
      document.cookie = 'keen_campaign=1;path=/'
      return [window.consentry!.has('keen'), document.cookie.includes('keen_campaign'), window.consentry!.has('posthog')]
    })
  }
  expect(await after(170)).toEqual([true, true, false])
  // The preferences come from the same chunk, after the banner if that was to be shown.
  await page.evaluate('consentry.openPreferences()')
  await page.waitFor("!!document.querySelector('.cs-dialog')")
  expect(await countOf(page, '.cs-banner')).toBe(0)
  expect(await after(200)).toEqual([true, true, false])
  await page.waitFor("!!document.querySelector('.cs-banner')")
  // The grant has not ended, and does not start to end anew with the refusal.
  expect(await after(340)).toEqual([true, true, false])
  expect((await after(380)).slice(0, 1)).toEqual([false])
  await page.waitFor("!!document.querySelector('.cs-banner')")
  expect(await page.evaluate("(document.cookie = 'keen_campaign=2;path=/', document.cookie.includes('keen_campaign=2'))")).toBe(false)
})
