// Keen, as its asynchronous loader does it: `ready` loads the script, and runs what waits once it is there.
;(function (name, path) {
  window[name] ??= {
    ready(run) {
      const script = document.createElement('script')
      script.onload = () => {
        script.onload = null
        window[name].ready(run)
      }
      script.async = true
      script.src = path
      const head = document.getElementsByTagName('head')[0]
      head.parentNode.insertBefore(script, head)
    },
  }
})('KeenTracking', `http://keen.localhost:${location.port}/keen-tracking.min.js`)

window.KeenTracking.ready(() => {
  const { KeenTracking } = window
  window.keenCampaign = new KeenTracking({
    projectId: 'lumen',
    writeKey: 'lumen',
    host: `keen.localhost:${location.port}`,
    protocol: 'http',
    requestType: 'img',
  })
  const visitor = KeenTracking.utils.cookie('keen_campaign')
  if (!visitor.get('visitor_id')) visitor.set('visitor_id', KeenTracking.helpers.getUniqueId())
  window.keenCampaign.extendEvents(() => ({ visitor: visitor.get('visitor_id') }))
  window.keenCampaign.recordEvent('impressions', { page: location.pathname })
})
