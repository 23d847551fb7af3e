import type { Engine } from '../../driver/types.ts'
import { engine } from '../../fixtures.ts'
import type { Attempt } from './Attempt.ts'
import { requestAttempts } from './requestAttempts.ts'
import { storageAttempts } from './storageAttempts.ts'

type Within = NonNullable<Attempt['within']>

/** Ways to another window of the page, with functions of its own. Each evaluates a text there. */
const realms: Readonly<Record<string, Within>> = {
  'in contentWindow of a blank frame': (text) => {
    const frame = document.body.appendChild(document.createElement('iframe'))
    return (frame.contentWindow as typeof globalThis & Window).eval(text) as unknown
  },
  'in defaultView of contentDocument': (text) => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    return frame.contentDocument!.defaultView!.eval(text) as unknown
  },
  'in the last of window.frames': (text) => {
    document.body.insertAdjacentHTML('beforeend', '<iframe></iframe>')
    let last = 0
    while (window.frames[last + 1]) last++
    return (window.frames[last] as typeof globalThis & Window).eval(text) as unknown
  },
  'in a frame by its name': (text) => {
    const name = `frame${document.querySelectorAll('iframe').length}`
    document.body.append(Object.assign(document.createElement('iframe'), { name }))
    return (Reflect.get(window, name) as typeof globalThis & Window).eval(text) as unknown
  },
  'in a frame that took the place of another': (text) => {
    const [first, second] = [document.createElement('iframe'), document.createElement('iframe')]
    document.body.append(first)
    void first.contentWindow
    first.replaceWith(second)
    let last = 0
    while (window[last + 1]) last++
    return (window[last] as typeof globalThis & Window).eval(text) as unknown
  },
  'in a frame of a frame': (text) => {
    const outer = document.body.appendChild(document.createElement('iframe')).contentWindow!
    outer.document.body.append(outer.document.createElement('iframe'))
    return (outer[0] as typeof globalThis & Window).eval(text) as unknown
  },
  'in a frame of a shadow tree': (text) => {
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' })
    const frame = root.appendChild(document.createElement('iframe'))
    return (frame.contentWindow as typeof globalThis & Window).eval(text) as unknown
  },
  'in an object': async (text) => {
    const object = Object.assign(document.createElement('object'), { data: '/art/icon.svg', type: 'image/svg+xml' })
    const loaded = new Promise((resolve) => object.addEventListener('load', resolve))
    document.body.append(object)
    await loaded
    return object.contentDocument!.defaultView!.eval(text) as unknown
  },
  'in a page of the site when it has loaded': async (text) => {
    const frame = Object.assign(document.createElement('iframe'), { src: '/taken.html?control' })
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
    document.body.append(frame)
    await loaded
    let last = 0
    while (window[last + 1]) last++
    return (window[last] as typeof globalThis & Window).eval(text) as unknown
  },
  'in a frame with a text when it has loaded': async (text) => {
    const frame = Object.assign(document.createElement('iframe'), { srcdoc: '<p>Text' })
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
    document.body.append(frame)
    let last = 0
    while (window[last + 1]) last++
    const view = window[last] as typeof globalThis & Window
    await loaded
    return view.eval(text) as unknown
  },
  'in a window that the page opens': async (text) => {
    const view = window.open('about:blank') as typeof globalThis & Window
    const told: unknown = await view.eval(text)
    view.close()
    return told
  },
}

/** WebKit opens no window without a visitor's gesture. */
const fewer: Readonly<Record<string, readonly Engine[]>> = { 'in a window that the page opens': ['chromium', 'firefox'] }

const throughRealms = (attempts: readonly Attempt[]): readonly Attempt[] =>
  Object.entries(realms)
    .filter(([where]) => (fewer[where] ?? [engine]).includes(engine))
    .flatMap(([where, within]) => attempts.map((attempt) => ({ ...attempt, what: `${attempt.what} ${where}`, where, within })))

/** One attempt of each kind, through each way to another window. */
export const realmRequests = throughRealms(
  ['fetch of a string', 'XMLHttpRequest', 'sendBeacon'].map((wanted) => requestAttempts.find(({ what }) => what === wanted)!),
)
export const realmItems = throughRealms(
  ['document.cookie', 'localStorage.setItem', 'indexedDB.open'].map((wanted) => storageAttempts.find(({ what }) => what === wanted)!),
)
