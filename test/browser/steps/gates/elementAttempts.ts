import type { Attempt } from './Attempt.ts'

/** What is asked for by the first word of an attempt; the rest ask for a picture. */
const paths: Readonly<Record<string, string>> = {
  script: '/push.js',
  frame: '/frame.html',
  style: '/style.css',
  sound: '/silence.wav',
  film: '/silence.wav',
}

const element = (what: string, run: Attempt['run'], told: Partial<Attempt> = {}): Attempt => {
  const path = paths[what.split(' ', 1)[0]!] ?? '/picture.svg'
  return { gate: 'attributes', what, path, run, passed: 'nothing', held: 'nothing', ...told }
}

/** Elements that a script makes, and whose addresses it sets, by property and by `setAttribute`. */
export const elementAttempts: readonly Attempt[] = [
  element('script by src', (address) => {
    document.body.append(Object.assign(document.createElement('script'), { src: address }))
  }),
  element('script by setAttribute', (address) => {
    const script = document.createElement('script')
    script.setAttribute('src', address)
    document.head.insertBefore(script, document.head.firstChild)
  }),
  element('script whose src is set when it stands in the page', (address) => {
    const script = document.body.appendChild(document.createElement('script'))
    script.src = address
  }),
  element('frame by src', (address) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: address }))
  }),
  element('frame by setAttribute in capitals', (address) => {
    const frame = document.createElement('iframe')
    frame.setAttribute('SRC', address)
    document.body.prepend(frame)
  }),
  element(
    'picture by new Image',
    (address) =>
      new Promise((resolve) => {
        const image = new Image()
        for (const type of ['load', 'error']) image.addEventListener(type, () => resolve(type))
        image.src = address
      }),
    { passed: 'load', held: 'error' },
  ),
  element('picture by setAttribute', (address) => {
    const image = document.createElement('img')
    image.setAttribute('src', address)
    document.body.append(image)
  }),
  element('picture by srcset', (address) => {
    document.body.append(Object.assign(new Image(), { srcset: `${address} 1x` }))
  }),
  element('picture by srcset with setAttribute', (address) => {
    const image = new Image()
    image.setAttribute('srcset', address)
    document.body.append(image)
  }),
  element('picture as the second in a srcset', (address) => {
    document.body.append(Object.assign(new Image(), { srcset: `/art/icon.svg 0.001x, ${address} 1x` }))
  }),
  element('source of a picture by srcset', (address) => {
    const picture = document.createElement('picture')
    picture.append(Object.assign(document.createElement('source'), { srcset: address }), new Image())
    document.body.append(picture)
  }),
  element('style sheet by href', (address) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address }))
  }),
  element('preload by setAttribute', (address) => {
    const link = Object.assign(document.createElement('link'), { rel: 'preload', as: 'image' })
    link.setAttribute('href', address)
    document.head.append(link)
  }),
  element('sound by src', (address) => {
    document.body.append(Object.assign(document.createElement('audio'), { preload: 'auto', src: address }))
  }),
  element('poster of a film', (address) => {
    document.body.append(Object.assign(document.createElement('video'), { poster: address }))
  }),
  element('film by its source', (address) => {
    const video = Object.assign(document.createElement('video'), { preload: 'auto' })
    video.append(Object.assign(document.createElement('source'), { src: address }))
    document.body.append(video)
  }),
  element('embed by src', (address) => {
    document.body.append(Object.assign(document.createElement('embed'), { src: address }))
  }),
  element('object by data', (address) => {
    document.body.append(Object.assign(document.createElement('object'), { data: address }))
  }),
  element('object by setAttribute', (address) => {
    const object = document.createElement('object')
    object.setAttribute('data', address)
    document.body.append(object)
  }),
]
