import { expect, it } from 'vitest'
import { readRows } from '../../scripts/rows.mjs'
import { engine } from './fixtures.ts'
import { openSite } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'

it(`the demo's page of rows names each row, and each of its links leads to a page with Consentry, in ${engine}`, async () => {
  const { page, url } = await openSite('/rows.html')
  const lines = await page.evaluate(() =>
    [...document.querySelectorAll('main tbody tr')].map((line) => [
      line.querySelector('th')!.textContent,
      line.querySelector('a')?.getAttribute('href') ?? '',
    ]),
  )
  const { rows } = readRows()
  expect(lines).toEqual(rows.map(({ row, page: path = '' }) => [row, path]))
  const links = [...new Set(lines.map(([, path]) => path!))].filter(Boolean)
  expect(links.length).toBeGreaterThan(5)
  for (const link of links) {
    const status = await page.evaluate((path: string) => fetch(path).then((answer) => answer.status), link)
    expect([link, status]).toEqual([link, 200])
    await page.goto(url(link))
    await ready(page)
  }
})
