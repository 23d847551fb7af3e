import { describe, expect, it } from 'vitest'
import type { UiConfiguration } from '../../src/core/configuration.ts'
import { engine } from './fixtures.ts'
import { answersIn } from './steps/answersIn.ts'
import { clickNamed } from './steps/clickNamed.ts'
import { openOwnPage, type OwnPage } from './steps/openOwnPage.ts'
import { siteConfiguration } from './steps/siteConfiguration.ts'
import { styleOf } from './steps/styleOf.ts'

const parts = ['.cs-banner', '.cs-dialog'] as const
const light = 'rgb(255, 255, 255)'
const dark = 'rgb(23, 26, 33)'

/** A page with banner and dialog, both at rest. */
async function openBoth(ui: UiConfiguration, wanted: OwnPage = {}) {
  const page = await openOwnPage({ configuration: siteConfiguration(ui), fragment: ui.fragment ?? '#cookie-preferences', ...wanted })
  for (const part of parts) await answersIn(page, part)
  return page
}

describe(`a site in ${engine}`, () => {
  it('gives the interface its own colours and corners by custom properties', async () => {
    const css =
      '.cs { --cs-accent: rgb(10, 125, 90); --cs-on-accent: rgb(250, 255, 250); --cs-radius-control: 3px; --cs-surface: rgb(240, 250, 245) }'
    const page = await openBoth({}, { head: `<style>${css}</style>` })
    for (const part of parts) {
      const answers = await answersIn(page, part)
      for (const { style } of answers)
        expect([style['background-color'], style.color, style['border-top-left-radius']]).toEqual([
          'rgb(10, 125, 90)',
          'rgb(250, 255, 250)',
          '3px',
        ])
      expect(await styleOf(page, part, ['background-color'])).toEqual(['rgb(240, 250, 245)'])
    }
    // The one thing that a theme is not for: one answer that looks better than the other.
    const partial = await openBoth(
      {},
      { head: '<style>.cs-answer:first-child { background: white !important; color: #eee !important }</style>' },
    )
    const [refuse, accept] = await answersIn(partial, '.cs-banner')
    expect(refuse!.style).toEqual(accept!.style)
  })

  it.each([
    ['light', light, 'normal'],
    ['dark', dark, 'dark'],
  ] as const)('chooses %s whatever the browser prefers', async (theme, surface, scheme) => {
    // Where preferences cannot be emulated there is the one that the browser has.
    for (const colorScheme of engine === 'chromium' ? (['light', 'dark'] as const) : [undefined]) {
      const page = await openBoth({ theme }, colorScheme ? { preferences: { colorScheme } } : {})
      for (const part of parts) expect(await styleOf(page, part, ['background-color', 'color-scheme'])).toEqual([surface, scheme])
    }
  })

  it('chooses the corner of the box', async () => {
    const place = async (position?: 'bottom-left' | 'bottom-right') => {
      const page = await openOwnPage({ configuration: siteConfiguration(position ? { position } : {}), viewport: [1280, 800] })
      await answersIn(page, '.cs-banner')
      return page.evaluate<readonly number[]>(
        "(({ left, right, bottom }) => [left, innerWidth - right, innerHeight - bottom])(document.querySelector('.cs-banner').getBoundingClientRect())",
      )
    }
    const [left, right, other] = [await place('bottom-left'), await place('bottom-right'), await place()]
    expect([left[0], left[2]]).toEqual([24, 24])
    expect([right[1], right[2]]).toEqual([24, 24])
    expect(other).toEqual(left)
  })
})

// Other engines cannot be told what a visitor prefers.
describe.runIf(engine === 'chromium')('a visitor', () => {
  it.each([
    ['light', light],
    ['dark', dark],
  ] as const)('who prefers %s sees it, unless the site has chosen', async (colorScheme, surface) => {
    for (const ui of [{}, { theme: 'auto' }] as const) {
      const page = await openBoth(ui, { preferences: { colorScheme } })
      for (const part of parts) expect(await styleOf(page, part, ['background-color'])).toEqual([surface])
    }
  })

  it.each([
    ['says nothing about motion sees four things move', 'no-preference', 4],
    ['asks for less motion sees none', 'reduce', 0],
  ] as const)('who %s', async (_, reducedMotion, moving) => {
    const page = await openBoth({}, { preferences: { reducedMotion } })
    await clickNamed(page, '.cs-dialog', 'Advertising')
    const durations = [
      ...(await styleOf(page, '.cs-banner', ['transition-duration'])),
      ...(await styleOf(page, '.cs-dialog', ['transition-duration'])),
      ...(await styleOf(page, '.cs-switch', ['transition-duration'], '::after')),
      ...(await styleOf(page, '.cs-more svg', ['transition-duration'])),
    ]
    expect(durations.filter((duration) => duration !== '0s')).toHaveLength(moving)
    expect(await styleOf(page, '.cs-dialog', ['animation-name'])).toEqual(['none'])
  })

  it('who forces colours still sees where every button ends, and which switch is on', async () => {
    const page = await openBoth({})
    await (await page.cdp()).send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] })
    expect(await page.evaluate("matchMedia('(forced-colors: active)').matches")).toBe(true)
    for (const part of parts)
      for (const { name, style } of await answersIn(page, part)) {
        expect([style['border-top-width'], style['border-top-style']], name).toEqual(['1px', 'solid'])
        expect(style['border-top-color'], name).not.toBe(style['background-color'])
        expect(style.color, name).not.toBe(style['background-color'])
      }
    const track = () => styleOf(page, '.cs-switch[aria-label="Advertising"]', ['background-color', 'border-top-width'], '::before')
    const off = await track()
    await clickNamed(page, '.cs-dialog', 'Advertising')
    const on = await track()
    expect([off[1], on[1]]).toEqual(['1px', '1px'])
    expect(on[0]).not.toBe(off[0])
    expect(await styleOf(page, '.cs-dialog', ['border-top-width', 'border-top-style'])).toEqual(['1px', 'solid'])
  })
})
