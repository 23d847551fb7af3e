// Remembers the volume on this device. It is the site's own and works whatever the visitor answers.
const volume = document.querySelector('input[name="volume"]')
volume.value = localStorage.getItem('lumen.volume') ?? volume.value
volume.addEventListener('input', () => localStorage.setItem('lumen.volume', volume.value))
