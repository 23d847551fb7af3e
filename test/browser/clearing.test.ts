import { expect, it } from 'vitest'
import { engine } from './fixtures.ts'
import { openListed } from './steps/openListed.ts'
import { expand } from './steps/expand.ts'

/** The family of each engine's browser: WebKitGTK calls itself Safari, and not on a Mac. */
const own = {
  chromium: 'Chrome on a computer (Yours, it seems)',
  firefox: 'Firefox on a computer (Yours, it seems)',
  webkit: 'Chrome on a computer',
}

it(`the preferences say how to clear what the browser keeps, the visitor's own browser first, in ${engine} (S5, S17)`, async () => {
  const { page, demo } = await openListed('/')
  const loaded = () => demo.siteRequests.some(({ path }) => path.endsWith('/clearing.js'))
  expect(loaded()).toBe(false)
  await expand(page, 'What your browser keeps')
  const found = await page.waitFor(() => {
    const part = document.querySelector('.cs-clearing')
    const textsOf = (selector: string) => [...part!.querySelectorAll(selector)].map(({ textContent }) => textContent)
    return part && { names: textsOf('h4'), texts: textsOf('h4 + p'), links: part.querySelectorAll('a').length }
  })
  expect(loaded()).toBe(true)
  if (!found) throw new Error('There are no steps.')
  expect(found.names[0]).toBe(own[engine])
  for (const name of ['Chrome', 'Firefox', 'Safari', 'Edge', 'Samsung Internet', 'Another browser'])
    expect(found.names.filter((each) => each.startsWith(name)).length, name).toBeGreaterThan(0)
  expect(found.names.filter((name) => /iPhone|Android|phone/.test(name)).length).toBeGreaterThanOrEqual(5)
  for (const text of found.texts) expect(text).toMatch(/cookies|Website Data/i)
  expect(found.links).toBe(0)
})
