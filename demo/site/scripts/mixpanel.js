// Mixpanel, as its snippet does it: a stub that queues calls, and the script inserted before the first one of the page.
;(function (mixpanel) {
  if (mixpanel.__SV) return
  window.mixpanel = mixpanel
  const methods =
    'track track_pageview identify register reset opt_in_tracking opt_out_tracking start_session_recording stop_session_recording people.set'
  mixpanel._i = []
  mixpanel.init = function (token, options, name = 'mixpanel') {
    mixpanel.people = []
    for (const method of methods.split(' ')) {
      const [owner, own] = method.startsWith('people.') ? [mixpanel.people, method.slice(7)] : [mixpanel, method]
      owner[own] = (...values) => void mixpanel.push([method, ...values])
    }
    mixpanel._i.push([token, options, name])
  }
  mixpanel.__SV = 1.2
  const script = document.createElement('script')
  script.type = 'text/javascript'
  script.async = true
  script.src = `http://mixpanel.localhost:${location.port}/libs/mixpanel-2-latest.min.js`
  const first = document.getElementsByTagName('script')[0]
  first.parentNode.insertBefore(script, first)
})(window.mixpanel ?? [])

window.mixpanel.init('lumen', {
  api_host: `http://mixpanel.localhost:${location.port}`,
  api_transport: 'sendBeacon',
  batch_requests: false,
  track_pageview: true,
})
