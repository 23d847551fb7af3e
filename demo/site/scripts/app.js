// A page that plays a host app, on `app.lumen.localhost`. `?answer=…` says how it answers.
const site = location.origin.replace('//app.', '//')
const ifa = '38400000-8cf0-41bd-b23e-10b96e40000d'
const answers = {
  given: { ifa, ifa_type: 'aaid', lmt: 0 },
  limited: { ifa, ifa_type: 'aaid', lmt: 1 },
  zero: { ifa: '00000000-0000-0000-0000-000000000000', ifa_type: 'aaid', lmt: 0 },
  lie: { ifa, ifa_type: 'rida', lmt: 0 },
}
const answer = answers[new URLSearchParams(location.search).get('answer') ?? 'given']

/** What it was asked, and what the page in the frame says it got. */
window.questions = []
addEventListener('message', ({ data, source, origin }) => {
  if (origin !== site) return
  if (data.lumen) window.readings = data.lumen
  if (data.consentry !== 'ids') return
  window.questions.push(data)
  // One that is not listed never answers.
  if (answer) source.postMessage({ consentry: 'ids', call: data.call, ...answer }, site)
})
document.querySelector('iframe').src = `${site}/identifiers.html`
