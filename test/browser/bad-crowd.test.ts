import { expect, it } from 'vitest'
import { engine } from './fixtures.ts'
import { openSite, type Site } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'
import { settle } from './steps/settle.ts'

const crowd = 10_000
const asking = 100

/** The page inserts ten thousand elements at once, of which a hundred ask the service; says how many stand in the page. */
const insert = ({ page, demo }: Site, how: string) =>
  page.evaluate(
    (base: string, way: string, count: number, every: number) => {
      const html = Array.from({ length: count }, (_, index) =>
        index % every ? `<p class="crowd">${index}</p>` : `<img class="crowd" src="${base}/picture.svg?of=${way}-${index}">`,
      ).join('')
      const place = document.body.appendChild(document.createElement('div'))
      if (way === 'innerHTML') place.innerHTML = html
      else {
        const made = new DOMParser().parseFromString(html, 'text/html')
        if (way === 'append') place.append(...made.body.children)
        else place.appendChild(document.importNode(made.body, true))
      }
      return document.querySelectorAll('.crowd').length
    },
    demo.origin('fixture.localhost'),
    how,
    crowd,
    crowd / asking,
  )

const arrived = ({ demo }: Site) => new Set(demo.requests.map(({ query }) => query)).size

it.each(['innerHTML', 'append', 'importNode'])(`ten thousand elements at once by %s: none is lost, in ${engine}`, async (how) => {
  const control = await openSite('/gates.html?control')
  const site = await openSite('/gates.html')
  const { demo, page } = site
  await ready(page)
  await page.evaluate('void (window.errors = [], addEventListener("error", ({ message }) => message && errors.push(message)))')
  expect(await insert(site, how)).toBe(crowd)
  expect(await insert(control, how)).toBe(crowd)
  await expect.poll(() => arrived(control), { timeout: 20_000 }).toBe(asking)
  await settle(demo, page)
  expect(demo.requests).toEqual([])
  expect(
    await page.evaluate(
      '[document.querySelectorAll("img.crowd[data-held-src]").length, document.querySelectorAll("img.crowd[src]").length]',
    ),
  ).toEqual([asking, 0])
  await page.evaluate('consentry.grant("fixture").then(() => true)')
  await expect.poll(() => arrived(site), { timeout: 20_000 }).toBe(asking)
  expect(await page.evaluate('errors')).toEqual([])
})
