import { expect, it } from 'vitest'
import { engine } from './fixtures.ts'
import { openOwnPage } from './steps/openOwnPage.ts'
import { ready } from './steps/ready.ts'
import { siteConfiguration } from './steps/siteConfiguration.ts'

/** No browser of today has WebSQL. This stands for one that still does. */
const first = 'window.opened = []; window.openDatabase = (name) => (opened.push(name), { name })'

const attempt = `(() => { try { return openDatabase('mixpanelBrowserDb', '', '', 1).name } catch (error) { return error.name } })()`

it(`WebSQL, where a browser still has it, is denied to a service that was not granted, in ${engine} (S2)`, async () => {
  const control = await openOwnPage({ first, control: true })
  expect(await control.evaluate(`[${attempt}, opened]`)).toEqual(['mixpanelBrowserDb', ['mixpanelBrowserDb']])

  const page = await openOwnPage({ first, configuration: siteConfiguration() })
  await ready(page)
  expect(await page.evaluate(`[${attempt}, opened]`)).toEqual(['SecurityError', []])
  await page.evaluate("consentry.grant('mixpanel').then(() => undefined)")
  expect(await page.evaluate(`[${attempt}, opened]`)).toEqual(['mixpanelBrowserDb', ['mixpanelBrowserDb']])
})
