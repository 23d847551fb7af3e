import type { WithVendor } from './openWithVendor.ts'

/** What a page was told that asked a host, and wrote items, in every ordinary way. */
export interface Ordinary {
  readonly fetch: string
  readonly xhr: string
  readonly image: string
  readonly cookie: boolean
  readonly localStorage: boolean
  readonly sessionStorage: boolean
}

export const everything: Ordinary = { fetch: 'load', xhr: 'load', image: 'load', cookie: true, localStorage: true, sessionStorage: true }
export const nothing: Ordinary = { fetch: 'error', xhr: 'error', image: 'error', cookie: false, localStorage: false, sessionStorage: false }

/** The page tries all of them, and inserts a script that nobody waits for. Addresses have `of=name` in their query, items end in `name`. */
export function tryOrdinary({ page, address }: WithVendor, name: string, of: 'service' | 'site' = 'service'): Promise<Ordinary> {
  return page.evaluate(
    async (url: string, item: string) => {
      const eventOf = (target: EventTarget) =>
        new Promise<string>((resolve) => {
          for (const type of ['load', 'error']) target.addEventListener(type, () => resolve(type))
        })
      const script = document.createElement('script')
      script.src = `${url.replace('picture.svg', 'push.js')}&by=script`
      document.head.appendChild(script)
      const image = document.createElement('img')
      const request = new XMLHttpRequest()
      const told = [eventOf(request), eventOf(image)] as const
      request.open('GET', `${url}&by=xhr`)
      request.send()
      image.setAttribute('src', `${url}&by=image`)
      document.cookie = `${item.replace('.', '_')}=1; path=/`
      localStorage.setItem(item, '1')
      sessionStorage.setItem(item, '1')
      return {
        fetch: await fetch(`${url}&by=fetch`).then(
          () => 'load',
          () => 'error',
        ),
        xhr: await told[0],
        image: await told[1],
        cookie: document.cookie.includes(`${item.replace('.', '_')}=`),
        localStorage: localStorage.getItem(item) === '1',
        sessionStorage: sessionStorage.getItem(item) === '1',
      }
    },
    `${address('/picture.svg', of)}?name=${name}&of=${name}`,
    `${of === 'site' ? 'own' : 'fixture'}.${name}`,
  )
}
