import type { Guard } from '../guard/types.ts'
import type { Report } from './report.ts'

/** How long the page waits for the server, in milliseconds. The request itself outlives the page. */
const patience = 3000

/** Tells the server that there is an answer; what it is stands in the cookie. Resolves when it knows, or when it takes too long. Never rejects. */
export async function tellServer(win: Window & typeof globalThis, { own }: Guard, url: string, report: Report): Promise<void> {
  const told = async (): Promise<void> => {
    try {
      const { ok, status } = await own(() => win.fetch(url, { method: 'POST', keepalive: true }))
      if (!ok) report('renewal', `${url}: ${status}`)
    } catch (error) {
      report('renewal', error)
    }
  }
  await Promise.race([told(), new Promise((resolve) => setTimeout(resolve, patience))])
}
