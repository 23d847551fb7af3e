import type { Attempt } from '../gates/Attempt.ts'
import { styleAttempts } from '../gates/styleAttempts.ts'

const ungated = (gate: string, what: string, path: string, run: Attempt['run']): Attempt => ({
  gate,
  what,
  path,
  run,
  passed: 'nothing',
  held: 'nothing',
})

/** Chromium has what these do, and no setter that a gate could replace. */
const onlyChromium = ['chromium'] as const

/** What no gate is made for. docs/vectors-open.md says why, for each that goes through. */
export const ungatedAttempts: readonly Attempt[] = [
  ungated('insertion', 'import by call in an inline script', '/push.js', (address) => {
    const script = document.createElement('script')
    script.textContent = `import('${address}').catch(() => {})`
    document.body.append(script)
  }),
  ungated('insertion', 'picture by execCommand', '/picture.svg', (address) => {
    const place = document.body.appendChild(Object.assign(document.createElement('p'), { contentEditable: 'true', textContent: 'a' }))
    place.focus()
    getSelection()!.selectAllChildren(place)
    document.execCommand('insertHTML', false, `<img src="${address}">`)
  }),
  ungated('html', 'picture by setHTMLUnsafe', '/picture.svg', (address) => {
    document.body.appendChild(document.createElement('p')).setHTMLUnsafe(`<img src="${address}">`)
  }),
  ungated('html', 'picture in a declarative shadow tree', '/picture.svg', (address) => {
    const html = `<p><template shadowrootmode="closed"><img src="${address}"></template></p>`
    document.body.appendChild(document.createElement('div')).setHTMLUnsafe(html)
  }),
  ungated('html', 'picture by parseHTMLUnsafe', '/picture.svg', (address) => {
    document.body.append(Document.parseHTMLUnsafe(`<img src="${address}">`).images[0]!)
  }),
  ungated('attributes', 'style sheet by relList.add on a link in the page', '/style.css', (address) => {
    const link = document.head.appendChild(Object.assign(document.createElement('link'), { href: address }))
    link.relList.add('stylesheet')
  }),
  ungated('attributes', 'picture behind a table by a style attribute', '/picture.svg', (address) => {
    document.body.appendChild(document.createElement('table')).setAttribute('style', `background: url(${address})`)
  }),
  ...styleAttempts
    .filter(({ engines }) => engines && !engines.includes('chromium'))
    .map((attempt) => ({ ...attempt, engines: onlyChromium })),
  ungated('style', 'style by animate', '/picture.svg', (address) => {
    document.body.appendChild(document.createElement('p')).animate({ backgroundImage: [`url("${address}")`, `url("${address}")`] }, 9000)
  }),
  ungated('style', 'style by a custom property', '/picture.svg', (address) => {
    const place = document.body.appendChild(document.createElement('p'))
    place.style.setProperty('--picture', `url("${address}")`)
    place.style.setProperty('background-image', 'var(--picture)')
  }),
  ungated('style', 'style by the text of a style element', '/picture.svg', (address) => {
    const style = document.createElement('style')
    style.textContent = `.by-text { background: url("${address}") }`
    document.head.append(style)
    document.body.appendChild(document.createElement('p')).className = 'by-text'
  }),
  ungated('style', 'style by a style element whose text changes later', '/picture.svg', (address) => {
    const text = document.head.appendChild(document.createElement('style')).appendChild(document.createTextNode(''))
    text.data = `.by-later-text { background: url("${address}") }`
    document.body.appendChild(document.createElement('p')).className = 'by-later-text'
  }),
  ungated('frames', 'a frame of another site by its location', '/frame.html', (address) => {
    const frame = document.body.appendChild(document.createElement('iframe'))
    frame.contentWindow!.location.href = address
  }),
  ungated('frames', 'a frame of another site by a link', '/frame.html', (address) => {
    const frame = document.body.appendChild(Object.assign(document.createElement('iframe'), { name: 'linked' }))
    const link = Object.assign(document.createElement('a'), { href: address, target: frame.name })
    document.body.appendChild(link).click()
  }),
  ungated('frames', 'a frame of another site by open', '/frame.html', (address) => {
    const frame = document.body.appendChild(Object.assign(document.createElement('iframe'), { name: 'opened' }))
    window.open(address, frame.name)
  }),
  ungated('frames', 'a script of its own in a frame with a text', '/picture.svg', (address) => {
    const srcdoc = `<script>fetch('${address}').catch(() => {})</script>`
    document.body.append(Object.assign(document.createElement('iframe'), { srcdoc }))
  }),
  ungated('frames', 'a script of its own in a frame from a blob', '/picture.svg', (address) => {
    const page = new Blob([`<script>fetch('${address}').catch(() => {})</script>`], { type: 'text/html' })
    document.body.append(Object.assign(document.createElement('iframe'), { src: URL.createObjectURL(page) }))
  }),
  ungated('frames', 'a picture in the HTML of a frame from a blob', '/picture.svg', (address) => {
    const page = new Blob([`<img src="${address}">`], { type: 'text/html' })
    document.body.append(Object.assign(document.createElement('iframe'), { src: URL.createObjectURL(page) }))
  }),
  ungated('frames', 'a script of its own in a frame in a sandbox', '/picture.svg', (address) => {
    const frame = Object.assign(document.createElement('iframe'), { srcdoc: `<script>fetch('${address}').catch(() => {})</script>` })
    frame.setAttribute('sandbox', 'allow-scripts')
    document.body.append(frame)
  }),
  ungated('frames', 'a script of its own in a frame from data:', '/picture.svg', (address) => {
    const src = `data:text/html,<script>fetch(atob('${btoa(address)}')).catch(() => {})</script>`
    document.body.append(Object.assign(document.createElement('iframe'), { src }))
  }),
  ungated('workers', 'import of a module worker from a blob', '/worklet.js', (address) => {
    const module = new Blob([`import '${address}'`], { type: 'text/javascript' })
    Object.assign(window, { importing: new Worker(URL.createObjectURL(module), { type: 'module' }) })
  }),
  ungated('workers', 'a request in a worker from a file of the site', '/picture.svg', (address) => {
    Object.assign(window, { asking: new Worker(`/asking-worker.js?${encodeURIComponent(address)}`) })
  }),
  ungated('workers', 'a request in a worker from data:', '/picture.svg', (address) => {
    const url = `data:text/javascript,fetch(atob('${btoa(address)}')).catch(() => {})`
    Object.assign(window, { fromData: new Worker(url) })
  }),
]
