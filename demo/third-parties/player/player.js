// The embed provider's own page: it stores something for its own site, as real players do.
localStorage.setItem('reel.quality', 'auto')
const button = document.querySelector('button')
button.addEventListener('click', () => {
  const isPlaying = button.getAttribute('aria-pressed') !== 'true'
  button.setAttribute('aria-pressed', String(isPlaying))
  button.firstElementChild.textContent = isPlaying ? 'Pause' : 'Play'
})
