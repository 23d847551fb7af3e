import { describe, expect, it } from 'vitest'
import type { Page } from './driver/types.ts'
import { openSite } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'

const order = (page: Page) => page.evaluate<string[]>('order')

describe('an unmarked inline script that needs the held one before it', () => {
  it('runs without Consentry', async () => {
    const { page } = await openSite('/waiting.html?control')
    await page.waitFor("order.includes('fine')")
    expect(await order(page)).toEqual([
      'maker',
      'tried',
      'made unmarked',
      'between',
      'made after the second',
      'broken',
      'needs its own',
      'fine',
    ])
  })

  it('runs again after the grant, in order; others do not', async () => {
    const { page } = await openSite('/waiting.html')
    await ready(page)
    expect(await order(page)).toEqual(['tried', 'broken', 'needs its own', 'fine'])
    await page.evaluate('consentry.grant("fixture").then(() => true)')
    await page.waitFor("order.includes('made after the second')")
    const ran = ['tried', 'broken', 'needs its own', 'fine', 'maker', 'tried', 'made unmarked', 'between', 'made after the second']
    expect(await order(page)).toEqual(ran)
    // In its place, with its attributes.
    expect(await page.evaluate("document.getElementById('needs').previousElementSibling.src.includes('maker.js')")).toBe(true)
    expect(await page.evaluate("document.getElementById('needs').nonce !== ''")).toBe(true)
    await page.evaluate('consentry.grant("other").then(() => true)')
    expect(await order(page)).toEqual(ran)
  })
})
