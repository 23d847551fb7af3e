const next = { version: '2026-12', updated: '2026-11-20', url: '/privacy.html', previousUrl: '/changes.html' }

/** What `/changes.html?later=…` changes about a configuration: another version of the policy, or one more company. */
const laterChanges = {
  announced: () => ({ policy: { ...next, effective: '2036-01-01' } }),
  notice: () => ({ policy: { ...next, change: 'notice' } }),
  consent: () => ({ policy: next }),
  company: ({ services }) => ({
    services: {
      ...services,
      comet: {
        name: 'Comet Cars adverts',
        provider: { name: 'Comet Cars plc', role: 'advertiser' },
        category: 'advertising',
        purposes: [{ id: 'advertising' }],
        technologies: [{ type: 'cookie', name: 'comet', duration: '30d' }],
      },
    },
  }),
}

/** What is different by then. Nothing for a name that is not known. */
export const laterConfiguration = (name, configuration) => (Object.hasOwn(laterChanges, name) ? laterChanges[name](configuration) : {})
