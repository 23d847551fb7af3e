import { answersIn } from './answersIn.ts'
import { openSite, type Site } from './openSite.ts'
import { ready } from './ready.ts'

/** A page of the demo with the preferences open, as a link to their fragment opens them. */
export async function openListed(path: string): Promise<Site> {
  const site = await openSite(`${path}#cookie-preferences`)
  await ready(site.page)
  await answersIn(site.page, '.cs-dialog')
  return site
}
