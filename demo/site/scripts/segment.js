// Segment, as its snippet does it: a stub that queues calls, and the script inserted before the first one of the page.
;(function () {
  const analytics = (window.analytics = window.analytics ?? [])
  if (analytics.initialize || analytics.invoked) return
  analytics.invoked = true
  analytics.methods = 'track page identify group alias ready reset on once off setAnonymousId addSourceMiddleware'.split(' ')
  analytics.factory = (method) =>
    function (...values) {
      if (window.analytics.initialized) return window.analytics[method].apply(window.analytics, values)
      analytics.push([method, ...values])
      return analytics
    }
  for (const method of analytics.methods) analytics[method] = analytics.factory(method)
  analytics.load = function (key, options) {
    const script = document.createElement('script')
    script.type = 'text/javascript'
    script.async = true
    script.setAttribute('data-global-segment-analytics-key', 'analytics')
    script.src = `${analytics._cdn}/analytics.js/v1/${key}/analytics.min.js`
    const first = document.getElementsByTagName('script')[0]
    first.parentNode.insertBefore(script, first)
    analytics._loadOptions = options
  }
  analytics._writeKey = 'lumen'
  analytics._cdn = `http://segment.localhost:${location.port}`
  analytics.SNIPPET_VERSION = '5.2.0'
})()

window.analytics.load('lumen', {
  integrations: { 'Segment.io': { apiHost: `segment.localhost:${location.port}/v1`, protocol: 'http' } },
})
window.analytics.page()
