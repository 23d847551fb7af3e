// Countly, as its asynchronous snippet does it: settings and a queue, then the script inserted before the first one.
const countly = (window.Countly = window.Countly ?? {})
countly.q = countly.q ?? []
countly.app_key = 'stream'
countly.url = `http://countly.localhost:${location.port}`
countly.ignore_bots = false // The tests' browsers look like one.
countly.q.push(['track_sessions'])
countly.q.push(['track_pageview'])
countly.q.push(['track_clicks'])
;(function () {
  const script = document.createElement('script')
  script.type = 'text/javascript'
  script.async = true
  script.src = `http://countly.localhost:${location.port}/sdk/web/countly.min.js`
  script.onload = () => window.Countly.init()
  const first = document.getElementsByTagName('script')[0]
  first.parentNode.insertBefore(script, first)
})()
