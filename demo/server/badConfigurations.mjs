/** The demo's configuration with one mistake each, as text, for `/bad.html?case=…`. */
export const badConfigurations = {
  'not-json': (text) => text.replace('"categories": {', '"categories": {,'),
  empty: () => '',
  'unknown-key': changed((site) => (site.services.posthog.tecnologies = [])),
  'unknown-category': changed((site) => (site.services.posthog.category = 'advertsing')),
  'id-twice': changed((site) => (site.services.advertising = { ...site.services.keen, technologies: [] })),
  'key-twice': (text) => text.replace('"keen": {', '"segment": {'),
  'match-twice': changed((site) => site.services.keen.technologies.push({ type: 'cookie', name: 'ajs_anonymous_id' })),
  'bad-expression': changed((site) => site.services.keen.technologies.push({ type: 'cookie', name: { re: '(a+)+$' } })),
  'bad-duration': changed((site) => (site.services.keen.technologies.find(({ type }) => type === 'cookie').duration = '13 months')),
  'not-yet': changed((site) => (site.services.mixpanel.use = 'mixpanel')),
  several: changed((site) => {
    site.services.posthog.tecnologies = []
    site.services.mixpanel.category = 'advertsing'
    site.services.keen.technologies.push({ type: 'cookie', name: 'ajs_anonymous_id' }, { type: 'cookie', name: { re: '[' } })
    site.expiry = { granted: '13 months' }
  }),
}

function changed(change) {
  return (text) => {
    const site = JSON.parse(text)
    change(site)
    return JSON.stringify(site, undefined, 2)
  }
}
