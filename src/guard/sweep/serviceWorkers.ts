import type { Remains, Sweeper } from './sweeper.ts'

/** Takes back the registrations of service workers by the path of their script. One that this page is under goes with the page: until then it is `open`. */
export const sweepServiceWorkers: Sweeper = async ({ win, isDue, own }) => {
  const container = win.navigator.serviceWorker as ServiceWorkerContainer | undefined
  const found = new Map<string, Remains>()
  for (const registration of (await own(() => container?.getRegistrations())) ?? []) {
    const url = (registration.active ?? registration.waiting ?? registration.installing)?.scriptURL
    const name = url === undefined ? '' : new URL(url).pathname
    if (!isDue(name)) continue
    const isGone = await own(() => registration.unregister())
    found.set(name, !isGone ? 'failed' : container!.controller?.scriptURL === url ? 'open' : found.get(name))
  }
  return found
}
