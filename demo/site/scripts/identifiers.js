// What an advertising service does: it is released on the grant, asks for its identifiers, and forgets them when they end.
const parentOrigin = `${location.protocol}//app.${location.host}`
const shown = document.getElementById('identifiers')

consentry.ids().then((ids) => {
  ids.bridge({ webkit: 'lumen' }, ['apple'])
  ids.bridge({ android: 'LumenApp', reset: true }, ['android'])
  if (parent !== window) ids.bridge({ parent: parentOrigin, reset: true }, ['apple', 'android'])

  async function draw() {
    const readings = {}
    for (const name of ['ad-client', 'ad-visit', 'apple', 'android']) readings[name] = (await ids.read(name)) ?? null
    shown.textContent = JSON.stringify(readings, null, 2)
    if (parent !== window) parent.postMessage({ lumen: readings }, parentOrigin)
  }
  ids.subscribe(draw)
  return draw()
})
