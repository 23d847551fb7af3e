import type { Configuration } from '../../../src/core/configuration.ts'

/** A site with one required service and two optional ones, each in a category of its own. */
export const aSite: Configuration = {
  policy: { version: '2026-11' },
  categories: { essential: { required: true }, performance: {}, advertising: {} },
  services: {
    session: { name: 'Sign-in', provider: { name: 'Lumen' }, category: 'essential' },
    measure: { name: 'Northstar', provider: { name: 'Northstar Inc.' }, category: 'performance' },
    ads: { name: 'Ad network', provider: { name: 'Ads Inc.' }, category: 'advertising' },
  },
}
