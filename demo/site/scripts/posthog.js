// PostHog, as its snippet does it: a stub that queues calls, and the script inserted before the first one of the page.
;(function (posthog) {
  if (posthog.__SV) return
  window.posthog = posthog
  const methods =
    'capture identify register unregister reset group set_config opt_in_capturing opt_out_capturing startSessionRecording stopSessionRecording onFeatureFlags'
  posthog._i = []
  posthog.init = function (token, options, name = 'posthog') {
    const script = document.createElement('script')
    script.type = 'text/javascript'
    script.crossOrigin = 'anonymous'
    script.async = true
    script.src = options.api_host + '/static/array.js'
    const first = document.getElementsByTagName('script')[0]
    first.parentNode.insertBefore(script, first)
    for (const method of methods.split(' ')) posthog[method] = (...values) => void posthog.push([method, ...values])
    posthog.people = { set: (...values) => void posthog.push(['people.set', ...values]) }
    posthog._i.push([token, options, name])
  }
  posthog.__SV = 1
})(window.posthog ?? [])

window.posthog.init('phc_lumen', {
  api_host: `http://posthog.localhost:${location.port}`,
  person_profiles: 'always',
  request_batching: false,
  opt_out_useragent_filter: true, // The tests' browsers are driven, and PostHog leaves those out by default.
})
