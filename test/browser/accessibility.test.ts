import { describe, expect, it } from 'vitest'
import type { Page } from './driver/types.ts'
import { engine } from './fixtures.ts'
import { answersIn } from './steps/answersIn.ts'
import { axeFindings } from './steps/axeFindings.ts'
import { withGpc } from './steps/earlyScripts.ts'
import { expandAll } from './steps/expandAll.ts'
import { openOwnPage } from './steps/openOwnPage.ts'
import { ready } from './steps/ready.ts'
import { siteConfiguration } from './steps/siteConfiguration.ts'

type Screen = readonly [scheme: 'light' | 'dark', width: number, height: number]

const screens: Screen[] = [
  ['light', 1280, 800],
  ['dark', 1280, 800],
  ['light', 390, 844],
  ['dark', 390, 844],
]

/** The page, when the part of the interface stands still. */
async function openPart(part: '.cs-banner' | '.cs-dialog', [colorScheme, width, height]: Screen): Promise<Page> {
  const page = await openOwnPage({
    // While the page does not scroll, axe takes what is outside of the root element's box for hidden, and would look at less.
    head: '<style>html { min-height: 200vh }</style>',
    viewport: [width, height],
    preferences: { colorScheme, reducedMotion: 'reduce' },
  })
  await ready(page)
  // After an answer, because axe takes the banner, whose z-index is higher, to lie over the dialog, which is in the top layer.
  if (part === '.cs-dialog') await page.evaluate('consentry.refuse().then(() => consentry.openPreferences())')
  await answersIn(page, part)
  return page
}

// axe-core is put into the page by the DevTools protocol, which only Chromium speaks.
describe.runIf(engine === 'chromium')('axe-core finds nothing', () => {
  it.each(screens)('in the banner (%s, %d × %d)', async (...screen) => {
    const { violations, undecided, passed } = await axeFindings(await openPart('.cs-banner', screen), '.cs-banner')
    expect([violations, undecided]).toEqual([[], []])
    expect(passed).toEqual(expect.arrayContaining(['button-name', 'color-contrast', 'link-name', 'listitem', 'target-size']))
  })

  it.each(screens)('in the preferences, closed up and with every table open (%s, %d × %d)', async (...screen) => {
    const page = await openPart('.cs-dialog', screen)
    const short = await axeFindings(page, '.cs-dialog')
    expect([short.violations, short.undecided]).toEqual([[], []])
    expect(short.passed).toEqual(expect.arrayContaining(['aria-allowed-role', 'button-name', 'color-contrast', 'target-size']))
    await expandAll(page)
    const long = await axeFindings(page, '.cs-dialog')
    expect([long.violations, long.undecided]).toEqual([[], []])
    expect(long.passed).toEqual(expect.arrayContaining(['color-contrast', 'td-headers-attr', 'target-size']))
  })

  it.each(screens)(
    'in a notice, in the link and in what the preferences say of signals (%s, %d × %d)',
    async (colorScheme, width, height) => {
      const page = await openOwnPage({
        configuration: {
          ...siteConfiguration(),
          region: 'US-CA',
          regions: { 'US-CA': 'opt-out' },
          signals: { gpc: 'honour', dnt: 'ignore' },
        },
        head: '<style>html { min-height: 200vh }</style>',
        first: withGpc,
        viewport: [width, height],
        preferences: { colorScheme, reducedMotion: 'reduce' },
      })
      await answersIn(page, '.cs-banner')
      await page.waitFor("!!document.querySelector('.cs-link a')")
      for (const part of ['.cs-banner', '.cs-link']) {
        const { violations, undecided } = await axeFindings(page, part)
        expect([violations, undecided]).toEqual([[], []])
      }
      await page.evaluate("consentry.grant('segment').then(() => consentry.openPreferences())")
      await page.waitFor("!!document.querySelector('#cs-title-signals')")
      await answersIn(page, '.cs-dialog')
      const { violations, undecided } = await axeFindings(page, '.cs-dialog')
      expect([violations, undecided]).toEqual([[], []])
    },
  )

  it('where there is nothing: it finds a mistake that is put there', async () => {
    const page = await openPart('.cs-banner', screens[0]!)
    await page.evaluate(() => {
      const [refuse, accept] = document.querySelectorAll('.cs-banner .cs-answer')
      refuse!.textContent = ''
      accept!.setAttribute('aria-hidden', 'true')
    })
    const { violations } = await axeFindings(page, '.cs-banner')
    expect(violations.map((each) => each.split(':')[0]).toSorted()).toEqual(['aria-hidden-focus', 'button-name'])
  })
})
