import type { LinkConfiguration } from '../configuration.ts'
import { keysFor } from './keysFor.ts'

const europe: LinkConfiguration = { name: 'Your Online Choices (EDAA)', url: 'https://www.youronlinechoices.eu/' }

/** Self-regulatory opt-out programmes of the advertising industry, by region, where they have a page for visitors. Checked on 2026-11-22. */
const byRegion: Readonly<Record<string, readonly LinkConfiguration[]>> = {
  EEA: [europe],
  GB: [europe],
  CH: [europe],
  CA: [{ name: 'AdChoices (DAAC)', url: 'https://youradchoices.ca/' }],
  US: [
    { name: 'AdChoices (DAA)', url: 'https://optout.aboutads.info/' },
    { name: 'Network Advertising Initiative (NAI)', url: 'https://thenai.org/opt-out/' },
  ],
}

const inFrench: LinkConfiguration = { name: 'Choix de pub (DAAC)', url: 'https://youradchoices.ca/fr/' }

/** The programmes of a region, in the first of the languages where there is a choice. */
export function programmesFor(region: string, languages: readonly string[]): readonly LinkConfiguration[] {
  const key = keysFor(region).find((each) => Object.hasOwn(byRegion, each))
  const first = languages.find((tag) => /^(en|fr)\b/i.test(tag)) ?? ''
  return key === 'CA' && /^fr/i.test(first) ? [inFrench] : key ? byRegion[key]! : []
}
