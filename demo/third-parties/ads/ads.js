// What a network for adverts delivers to a site that tells it the mode. It tries to store in any mode; only the gates hold that.
;(() => {
  const { origin, hostname, port } = new URL(document.currentScript.src)

  function show(mode) {
    const visitor = /_billboard=(\w+)/.exec(document.cookie)?.[1] ?? crypto.getRandomValues(new Uint32Array(1))[0].toString(36)
    document.cookie = `_billboard=${visitor}; path=/; max-age=7776000`
    localStorage.setItem('billboard', 'seen')
    new Image().src = `//pixel.${hostname}:${port}/seen.gif?visitor=${visitor}`
    const picture = new Image(300, 100)
    picture.alt = mode === 'full' ? 'An advert for you' : 'An advert about cinema, as this page is'
    picture.src = `${origin}/${mode === 'full' ? 'behavioural' : 'contextual'}.svg`
    const slot = document.querySelector('#advert')
    slot.replaceChildren(picture)
    slot.dataset.mode = mode
  }

  // A site without Consentry asks nobody.
  if (!document.querySelector('[data-consentry-config]')) show('full')
  else
    (window.consentry ||= []).push((consent) => {
      show(consent.mode('ads'))
      consent.subscribe(() => show(consent.mode('ads')))
    })
})()
