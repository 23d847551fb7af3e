import { describe, expect, it } from 'vitest'
import { openSite } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'

const isOver = "window.heard.some((entry) => entry.startsWith('object')) && window.heard.includes('inline load')"
const grant = 'consentry.grant("fixture").then(() => true)'

/** In a page of its own time the state changes twice. */
const once = (heard: readonly string[]): readonly string[] => [...new Set(heard)].toSorted()

describe('a listener of a released script for an event that is over', () => {
  it('is called as it would have been without Consentry, once, with the same event; those of the page are not called again', async () => {
    const control = await openSite('/late.html?control')
    await control.page.waitFor(isOver)
    const expected = await control.page.evaluate<string[]>('heard')

    const { page } = await openSite('/late.html')
    await ready(page)
    await page.waitFor("document.readyState === 'complete' && own.includes('load complete')")
    const own = await page.evaluate<string[]>('own')
    await page.evaluate(grant)
    await page.waitFor(isOver)
    const heard = await page.evaluate<string[]>('heard')
    expect(once(heard)).toEqual(once(expected))
    expect(heard).toHaveLength(new Set(heard).size)
    expect(heard.indexOf('inline DOMContentLoaded')).toBeLessThan(heard.indexOf('inline load'))
    expect(await page.evaluate('own')).toEqual(own)
  })

  it('is not called where a script of the page itself registers it late, as without Consentry', async () => {
    const { page } = await openSite('/late.html')
    await ready(page)
    await page.waitFor("own.includes('load complete')")
    await page.evaluate(grant)
    await page.waitFor(isOver)
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.text = "window.addEventListener('load', () => window.own.push('late'))"
      document.body.append(script)
    })
    // A task of the same kind that comes later.
    await page.evaluate('new Promise((resolve) => setTimeout(() => setTimeout(resolve)))')
    expect(await page.evaluate('own.includes("late")')).toBe(false)
  })
})
