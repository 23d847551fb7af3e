import type { Configuration } from '../../../src/core/configuration.ts'

/** A sound configuration in which every key of the format occurs at least once. */
export function aConfiguration(changes: Partial<Configuration> = {}): Configuration {
  return {
    $schema: './consentry.schema.json',
    firstParty: ['lumen.example', 'lumen-cdn.example'],
    policy: {
      version: '2026-11',
      updated: '2026-11-01',
      effective: '2026-12-01',
      url: '/privacy',
      previousUrl: '/privacy/2024',
      change: 'consent',
    },
    operator: {
      name: 'Lumen Stream',
      contact: 'privacy@lumen.example',
      address: '1 Light Street',
      authority: { name: 'Authority', url: 'https://authority.example' },
      recipients: ['US'],
    },
    regions: { default: 'opt-in', US: 'opt-out' },
    region: 'US-CA',
    regional: {
      US: {
        operator: { name: 'Lumen Inc.' },
        policyUrl: '/privacy/us',
        links: [{ name: 'DAA', url: 'https://daa.example' }],
        messages: { en: { title: 'Your privacy choices' } },
      },
    },
    signals: { gpc: 'honour', dnt: 'ignore' },
    records: { endpoint: '/records' },
    categories: {
      essential: { required: true, name: 'Essential', description: 'What the site cannot do without.' },
      performance: {},
      advertising: { honours: ['gpc'], notFor: ['child'] },
      demographic: { scope: 'profile', regions: ['EEA', 'GB'] },
    },
    services: {
      session: {
        name: 'Sign-in',
        provider: { name: 'Lumen Stream', role: 'operator' },
        category: 'essential',
        purposes: [{ id: 'provide', basis: 'contract' }],
        technologies: [{ type: 'cookie', name: 'sid', duration: 'session' }],
      },
      measure: {
        name: 'Northstar Analytics',
        provider: { name: 'Northstar Inc.', role: 'service-provider', url: 'https://northstar.example/privacy' },
        category: 'performance',
        description: 'Counts which pages are opened.',
        purposes: [
          { id: 'improve', basis: 'consent', basisIn: { US: 'legitimate-interest' } },
          { id: 'own', name: 'Research' },
        ],
        exempt: 'statistics',
        technologies: [
          { type: 'cookie', name: '_ns*', duration: '13mo', party: 'first', purpose: 'Tells visits apart.' },
          { type: 'indexedDB', name: 'ns-queue' },
          { type: 'sessionStorage', name: { re: '^ns\\.\\d+$' }, duration: 'session' },
          { type: 'request', host: 'c.northstar.example', held: 'queue', ground: 'Counts are needed for fraud prevention.' },
          { type: 'cookie', name: '_ns_fraud', category: 'essential' },
          { type: 'pixel', host: 'p.northstar.example', with: ['_ns*'], party: 'third' },
          { type: 'localStorage', name: 'ns_opt_out', keepWhenDenied: true },
        ],
      },
      ads: {
        name: 'Ad network',
        provider: { name: 'Ads Inc.', role: 'advertiser' },
        category: 'advertising',
        purposes: [{ id: 'advertising' }],
        technologies: [
          { type: 'cookie', name: '_ad', duration: '90d', party: 'third', gated: false },
          { type: 'cache', name: 'ads-*', gated: false },
          { type: 'file', name: 'ads.bin' },
          { type: 'script', host: 'ads.example' },
          { type: 'resettable-id', name: 'ad-client', ifaType: 'ppid', instead: 'In the settings of the device', insteadUrl: '/device' },
        ],
        onWithdraw: 'reload',
        reduced: { mode: 'contextual', description: 'Adverts that fit the page.', types: ['script'] },
      },
      video: {
        name: 'Player',
        provider: { name: 'Video Ltd' },
        category: 'performance',
        technologies: [{ type: 'frame', host: 'player.example' }],
      },
    },
    enforce: 'guard',
    server: { choicePath: '/consent', clear: ['storage', 'cache'], share: { path: '/consent/to', hosts: ['lumen-kids.example'] } },
    trustedClicks: false,
    unknown: { thirdParty: 'hold', storage: 'report' },
    expiry: { granted: '12mo', refused: '6mo' },
    snapshot: { name: 'cs_choice', domain: 'lumen.example' },
    ui: {
      layout: 'box',
      position: 'bottom-left',
      theme: 'auto',
      fragment: '#cookie-preferences',
      messages: { en: { title: 'Your choice' } },
    },
    ...changes,
  }
}
