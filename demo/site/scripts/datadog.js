// Datadog, as its asynchronous snippet does it: `onReady` queues, and the script is inserted before the first one.
;(function (real) {
  const stub = (window.DD_RUM = window.DD_RUM ?? { q: [], onReady: (run) => void stub.q.push(run) })
  const script = document.createElement('script')
  script.async = true
  script.src = real
  const first = document.getElementsByTagName('script')[0]
  first.parentNode.insertBefore(script, first)
})(`http://datadog.localhost:${location.port}/datadog-rum.js`)

window.DD_RUM.onReady(() =>
  window.DD_RUM.init({
    applicationId: 'lumen',
    clientToken: 'publumen',
    proxy: `http://datadog.localhost:${location.port}/rum`,
    service: 'lumen',
    sessionSampleRate: 100,
    sessionReplaySampleRate: 0,
    trackUserInteractions: true,
  }),
)
