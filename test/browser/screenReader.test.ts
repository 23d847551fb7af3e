import { describe, expect, it } from 'vitest'
import type { Configuration } from '../../src/core/configuration.ts'
import { engine } from './fixtures.ts'
import { accessibleTree } from './steps/accessibleTree.ts'
import { answersIn } from './steps/answersIn.ts'
import { expand } from './steps/expand.ts'
import { openOwnPage } from './steps/openOwnPage.ts'

const configuration: Configuration = {
  policy: { version: '1', url: '/privacy' },
  categories: { essential: { required: true }, advertising: {} },
  services: {
    ads: {
      name: 'Ad network',
      provider: { name: 'Ads Inc.' },
      category: 'advertising',
      technologies: [
        { type: 'cookie', name: '_ad', duration: '13mo', purpose: 'Recognises this browser' },
        { type: 'pixel', host: 'ads.example', with: ['_ad'] },
      ],
    },
  },
}

// The tree comes by the DevTools protocol, which only Chromium speaks.
describe.runIf(engine === 'chromium')('a screen reader is told', () => {
  it('of the banner: a named region with a heading, what the page uses, and buttons that say what they do', async () => {
    const page = await openOwnPage({ configuration })
    await answersIn(page, '.cs-banner')
    expect(await accessibleTree(page, '.cs-banner')).toEqual([
      'region "Your choice about cookies and similar technologies"',
      'heading "Your choice about cookies and similar technologies" level=2',
      'link "Privacy and cookies"',
      'list ""',
      'listitem ""',
      'listitem ""',
      'button "Refuse all"',
      'button "Accept all"',
      'button "Choose" hasPopup=dialog',
    ])
  })

  it('of the preferences: a named modal dialog, switches with a name and a state, and what belongs to what', async () => {
    const page = await openOwnPage({ configuration, fragment: '#cookie-preferences' })
    await answersIn(page, '.cs-dialog')
    expect(await accessibleTree(page, '.cs-dialog')).toEqual([
      'dialog "Cookie preferences" modal=true',
      'heading "Cookie preferences" focused=true level=2',
      'button "Close"',
      'group "Essential"',
      'heading "Essential" level=3',
      'group "Advertising"',
      'heading "Advertising" level=3',
      'switch "Advertising" checked=false',
      'button "Advertising 1 service · 1 cookie · 1 pixel" expanded=false',
      'heading "Your earlier choices" level=3',
      'button "Your earlier choices Show, download or delete" expanded=false',
      'heading "What your browser keeps" level=3',
      'button "What your browser keeps How to clear it" expanded=false',
      'link "Privacy and cookies"',
      'button "Refuse all"',
      'button "Accept all"',
      'button "Save my choices"',
    ])
  })

  it.each([
    ['wide', 1280],
    ['small', 390],
  ])('of the technologies: a table with headings, also where a %s screen shows none', async (_, width) => {
    const page = await openOwnPage({ configuration, fragment: '#cookie-preferences', viewport: [width, 844] })
    await answersIn(page, '.cs-dialog')
    await expand(page, 'Advertising')
    await expand(page, 'Ad network')
    const lines = await accessibleTree(page, '.cs-services')
    // On small screens a dot stands between what is in one line.
    expect(lines.map((line) => line.replace('" · ', '"'))).toEqual([
      'group "Ad network"',
      'heading "Ad network" level=4',
      'switch "Ad network" checked=false',
      'button "Ad network 2 technologies" expanded=true focused=true',
      'table "Ad network"',
      'row ""',
      ...['Name', 'What', 'Kept', 'Set by', 'What for'].map((name) => `columnheader "${name}"`),
      'row ""',
      ...['_ad', 'Cookie', '13 months', 'this site', 'Recognises this browser'].map((name) => `cell "${name}"`),
      'row ""',
      // Chromium takes the place where a host may be broken for a space.
      ...['ads. example', 'Pixel', 'not stored', 'Ads Inc.', 'Goes with _ad.'].map((name) => `cell "${name}"`),
    ])
  })
})
