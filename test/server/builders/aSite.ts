import type { Configuration } from '../../../src/core/configuration.ts'

/** A site with a player and an advertiser that can be granted, a payment service that is required, and a first-party host that is a vendor's. */
export const aSite = {
  firstParty: ['lumen.example', 'lumen-cdn.example'],
  policy: { version: '2026-11' },
  categories: { essential: { required: true }, performance: {}, advertising: {} },
  services: {
    pay: {
      name: 'Payments',
      provider: { name: 'Pay Ltd' },
      category: 'essential',
      technologies: [
        { type: 'script', host: 'pay.example' },
        { type: 'cookie', name: 'pay_session' },
      ],
    },
    player: {
      name: 'Player',
      provider: { name: 'Player Ltd' },
      category: 'performance',
      technologies: [
        { type: 'frame', host: 'player.example' },
        { type: 'request', host: 'player.example' },
        { type: 'cookie', name: 'player_*' },
      ],
    },
    ads: {
      name: 'Adverts',
      provider: { name: 'Ads Inc.' },
      category: 'advertising',
      technologies: [
        { type: 'script', host: 'ads.example' },
        { type: 'pixel', host: 'p.ads.example' },
        { type: 'cookie', name: '_ad' },
        { type: 'cookie', name: '_ad_opt_out', keepWhenDenied: true },
      ],
    },
  },
} as const satisfies Configuration
