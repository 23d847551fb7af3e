// In strict mode the policy of a page that is there cannot be opened: what was granted starts with the next one.
;(window.consentry ||= []).push([
  'subscribe',
  (decision, changes) => {
    const told = fetch('/consent', { method: 'POST', keepalive: true })
    if (changes.granted.length) told.finally(() => location.reload())
  },
])
