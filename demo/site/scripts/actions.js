// What the visitor does is told to every vendor whose function exists, as the site's own tracking plan would.
function tell(action) {
  const details = { title: document.title, path: location.pathname }
  window.posthog?.capture?.(action, details)
  window.mixpanel?.track?.(action, details)
  window.analytics?.track?.(action, details)
  window.snowplowBrowserTracking?.trackStructEvent?.({ category: 'action', action, label: document.title })
  window.Countly?.q?.push(['add_event', { key: action, count: 1, segmentation: details }])
  window.keenCampaign?.recordEvent?.('actions', { action, ...details })
  window.DD_RUM?.addAction?.(action, details)
  window.BOOMR?.responseEnd?.(action, Date.now() - 1)
}

function remember(button) {
  const pressed = button.getAttribute('aria-pressed') !== 'true'
  button.setAttribute('aria-pressed', String(pressed))
  if (button.dataset.action === 'Add to list') localStorage.setItem('lumen.list', JSON.stringify(pressed ? ['salt-harbour'] : []))
}

for (const button of document.querySelectorAll('button[data-action]')) {
  if (button.dataset.action === 'Add to list' && localStorage.getItem('lumen.list')?.includes('salt-harbour'))
    button.setAttribute('aria-pressed', 'true')
  button.addEventListener('click', () => {
    if (button.hasAttribute('aria-pressed')) remember(button)
    tell(button.dataset.action)
  })
}
