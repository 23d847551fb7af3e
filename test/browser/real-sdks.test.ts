import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { vendors } from '../../demo/vendors.mjs'
import { engine } from './fixtures.ts'
import { eventsOf } from './steps/eventsOf.ts'
import { fetchRaw } from './steps/fetchRaw.ts'
import { openControl } from './steps/openControl.ts'
import { openSite } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'

const root = new URL('../../', import.meta.url)

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string; readonly link?: boolean }>>
}

describe(`the third parties of the demo in ${engine}`, () => {
  it('are at least six SDKs from npm, in the versions of the lock file', async () => {
    const { packages } = JSON.parse(await readFile(new URL('package-lock.json', root), 'utf8')) as Lock
    const names = new Set(vendors.map((vendor) => vendor.package))
    expect(names.size).toBeGreaterThanOrEqual(6)
    for (const name of names) {
      const locked = packages[`node_modules/${name}`]
      const installed = JSON.parse(await readFile(new URL(`node_modules/${name}/package.json`, root), 'utf8')) as { version: string }
      expect(locked, name).toMatchObject({ version: installed.version, integrity: expect.stringMatching(/^sha512-/) })
      expect(locked?.link, name).toBeUndefined()
    }
  })

  it('are served byte for byte as their packages have them', async () => {
    const { demo } = await openControl()
    const served = new Map(demo.requests.flatMap(({ host, path, file }) => (file ? [[host + path, { host, path, file }]] : [])))
    expect(new Set([...served.values()].map(({ host }) => host)).size).toBe(vendors.length)
    for (const { host, path, file } of served.values()) {
      const [answer, original] = await Promise.all([fetchRaw(demo, host, path), readFile(new URL(`node_modules/${file}`, root))])
      expect(answer.length, file).toBeGreaterThan(1000)
      expect(answer.equals(original), file).toBe(true)
    }
  })

  it('are inserted by scripts of the site, at least four of them: nothing in the HTML names their hosts', async () => {
    const { page, demo } = await openSite()
    await ready(page)
    const html = (await fetchRaw(demo, 'lumen.localhost', '/')).toString()
    const snippets = await Promise.all(
      [...html.matchAll(/<script src="(\/scripts\/[\w-]+\.js)"/g)].map(async ([, path]) =>
        (await fetchRaw(demo, 'lumen.localhost', path!)).toString(),
      ),
    )
    const events = await eventsOf(page)
    const inserted: string[] = []
    for (const { id, host } of vendors) {
      const marks = await page.evaluate(elementsOf, html, `//${host}:`)
      if (marks > 0) continue
      expect(
        snippets.filter((snippet) => snippet.includes(`//${host}:`)),
        id,
      ).toHaveLength(1)
      const held = events.filter(({ service, vector, outcome }) => service === id && vector === 'script' && outcome === 'held')
      expect(
        held.map(({ reason }) => reason),
        id,
      ).toContain('denied')
      inserted.push(id)
    }
    expect(inserted.length).toBeGreaterThanOrEqual(4)
    // The others are marked by hand: an HTML author's way.
    expect(inserted.length).toBeLessThan(vendors.length)
    // Without Consentry the same snippets insert scripts that are requested.
    const control = await openControl()
    for (const id of inserted) expect(await control.page.evaluate(scriptsFrom, `//${id}.localhost:`), id).toBeGreaterThan(0)
  })
})

/** Runs in the page, for its parser: how many elements of the HTML name a host in an attribute. */
function elementsOf(html: string, host: string): number {
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  const names = (element: Element): boolean => [...element.attributes].some(({ value }) => value.includes(host))
  return [...parsed.querySelectorAll('*')].filter(names).length
}

function scriptsFrom(host: string): number {
  return [...document.scripts].filter(({ src }) => src.includes(host)).length
}
