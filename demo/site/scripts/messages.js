// What the site does itself with a choice of which no browser knows: it would give the scrambled address to its partners, or stop that.
function show() {
  document.querySelector('output').textContent = window.consentry.has('messages') ? 'on' : 'off'
}

// By then its script has run, though it is async. Afterwards it tells each change.
addEventListener('load', () => {
  window.consentry.subscribe(show)
  show()
})
