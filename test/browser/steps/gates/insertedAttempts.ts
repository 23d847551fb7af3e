import type { Attempt } from './Attempt.ts'

const paths: Readonly<Record<string, string>> = { script: '/push.js', frame: '/frame.html', style: '/style.css' }

const inserted = (gate: string, what: string, run: Attempt['run'], told: Partial<Attempt> = {}): Attempt => ({
  gate,
  what,
  path: paths[what.split(' ', 1)[0]!] ?? '/picture.svg',
  run,
  passed: 'nothing',
  held: 'nothing',
  ...told,
})

/** What comes into the page from elsewhere than from the setters of its elements, and the rarer ways to set an attribute. */
export const insertedAttempts: readonly Attempt[] = [
  inserted('attributes', 'picture by setAttributeNS', (address) => {
    const image = new Image()
    image.setAttributeNS(null, 'src', address)
    document.body.append(image)
  }),
  inserted('attributes', 'script by setAttributeNode', (address) => {
    const script = document.createElement('script')
    const attribute = document.createAttribute('src')
    attribute.value = address
    script.setAttributeNode(attribute)
    document.body.append(script)
  }),
  inserted('attributes', 'frame by setNamedItem', (address) => {
    const frame = document.createElement('iframe')
    const attribute = document.createAttribute('src')
    attribute.value = address
    frame.attributes.setNamedItem(attribute)
    document.body.append(frame)
  }),
  inserted('attributes', 'picture by the value of its attribute', (address) => {
    const image = Object.assign(new Image(), { src: '/art/icon.svg?own' })
    document.body.append(image)
    image.attributes.getNamedItem('src')!.value = address
  }),
  inserted('attributes', 'picture by the text of its attribute', (address) => {
    const image = Object.assign(new Image(), { src: '/art/icon.svg?own' })
    document.body.append(image)
    image.getAttributeNode('src')!.textContent = address
  }),
  inserted('attributes', 'picture by an input', (address) => {
    document.body.append(Object.assign(document.createElement('input'), { type: 'image', src: address }))
  }),
  inserted('attributes', 'picture behind a table', (address) => {
    document.body.appendChild(document.createElement('table')).setAttribute('background', address)
  }),
  inserted('attributes', 'picture in a drawing by href', (address) => {
    const drawing = document.body.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'))
    drawing.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'image')).setAttribute('href', address)
  }),
  inserted('attributes', 'picture in a drawing by xlink', (address) => {
    const drawing = document.body.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'))
    const image = document.createElementNS('http://www.w3.org/2000/svg', 'image')
    image.setAttributeNS('http://www.w3.org/1999/xlink', 'xlink:href', address)
    drawing.append(image)
  }),
  inserted('attributes', 'picture in a drawing by its animated value', (address) => {
    const drawing = document.body.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'))
    const image = drawing.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'image'))
    image.href.baseVal = address
  }),
  inserted('attributes', 'picture in a drawing by another prefix', (address) => {
    const drawing = document.body.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'))
    const image = document.createElementNS('http://www.w3.org/2000/svg', 'image')
    image.setAttributeNS('http://www.w3.org/1999/xlink', 'other:href', address)
    drawing.append(image)
  }),
  inserted('attributes', 'script in a drawing', (address) => {
    const drawing = document.body.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'))
    const script = document.createElementNS('http://www.w3.org/2000/svg', 'script')
    script.setAttribute('href', address)
    drawing.append(script)
  }),
  inserted('attributes', 'style sheet whose relation comes last', (address) => {
    const link = document.head.appendChild(Object.assign(document.createElement('link'), { href: address }))
    link.rel = 'stylesheet'
  }),
  inserted('insertion', 'frame out of a template', (address) => {
    const template = document.createElement('template')
    template.innerHTML = `<iframe src="${address}"></iframe>`
    document.body.append(document.importNode(template.content, true))
  }),
  inserted(
    'insertion',
    'picture out of a template',
    (address) => {
      const template = document.createElement('template')
      template.innerHTML = `<img src="${address}">`
      document.importNode(template.content, true)
    },
    { isUnseen: true },
  ),
  inserted('insertion', 'picture out of a parsed document', (address) => {
    const parsed = new DOMParser().parseFromString(`<img src="${address}">`, 'text/html')
    document.body.append(parsed.body.firstChild!)
  }),
  inserted('insertion', 'picture that is adopted', (address) => {
    const parsed = new DOMParser().parseFromString(`<p><img src="${address}"></p>`, 'text/html')
    document.body.insertAdjacentElement('beforeend', document.adoptNode(parsed.querySelector('p')!))
  }),
  inserted('insertion', 'picture by a range', (address) => {
    const parsed = new DOMParser().parseFromString(`<img src="${address}">`, 'text/html')
    const range = document.createRange()
    range.selectNodeContents(document.body)
    range.insertNode(parsed.images[0]!)
  }),
  inserted('insertion', 'script by a module that imports', (address) => {
    const script = document.createElement('script')
    script.type = 'module'
    script.textContent = `import '${address}'`
    document.body.append(script)
  }),
  inserted('html', 'picture by innerHTML', (address) => {
    document.body.appendChild(document.createElement('p')).innerHTML = `<img alt="a > b" src="${address}">`
  }),
  inserted(
    'html',
    'picture by innerHTML outside of the page',
    (address) => {
      document.createElement('p').innerHTML = `<b><img src='${address}'></b>`
    },
    { isUnseen: true },
  ),
  inserted('html', 'picture by innerHTML that has a style, too', (address) => {
    document.body.appendChild(document.createElement('p')).innerHTML =
      `<img style="background: url('${address.replace(/\?.*/, '')}')" src="${address}">`
  }),
  inserted('html', 'picture by outerHTML', (address) => {
    document.body.appendChild(document.createElement('p')).outerHTML = `<p><IMG SRC=${address}></p>`
  }),
  inserted('html', 'picture by insertAdjacentHTML', (address) => {
    document.body.insertAdjacentHTML('beforeend', `<img/src="${address}">`)
  }),
  inserted('html', 'picture in a drawing by innerHTML', (address) => {
    document.body.appendChild(document.createElement('p')).innerHTML = `<svg><image href="${address}"/></svg>`
  }),
  inserted('html', 'picture behind the cell of a table by innerHTML', (address) => {
    document.body.appendChild(document.createElement('div')).innerHTML = `<table><tr><td background="${address}">a</table>`
  }),
  inserted('html', 'picture in a shadow tree', (address) => {
    document.body.appendChild(document.createElement('p')).attachShadow({ mode: 'closed' }).innerHTML = `<img src="${address}">`
  }),
  inserted('html', 'frame by innerHTML', (address) => {
    document.body.appendChild(document.createElement('div')).innerHTML = `<iframe src="${address}"></iframe>`
  }),
  inserted('html', 'style sheet by innerHTML', (address) => {
    document.head.appendChild(document.createElement('noscript')).outerHTML = `<link rel="stylesheet" href="${address}">`
  }),
  inserted('html', 'script by createContextualFragment', (address) => {
    document.body.append(document.createRange().createContextualFragment(`<script src="${address}"></script>`))
  }),
  inserted(
    'html',
    'picture by createContextualFragment',
    (address) => {
      document.createRange().createContextualFragment(`<img src="${address}">`)
    },
    { isUnseen: true },
  ),
  inserted('attributes', 'picture in the document of a frame', (address) => {
    document.body.append(Object.assign(document.createElement('iframe'), { srcdoc: `<p>Own</p><img src="${address}">` }))
  }),
  inserted('attributes', 'picture in a frame of data', (address) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: `data:text/html,<img src="${address}">` }))
  }),
]
