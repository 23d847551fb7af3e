import { describe, expect, it } from 'vitest'
import type { AfterWithdrawal, Configuration } from '../../src/core/configuration.ts'
import { engine } from './fixtures.ts'
import { openOwnPage } from './steps/openOwnPage.ts'
import { openSite } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'

const site = (onWithdraw: AfterWithdrawal): Configuration => ({
  categories: { essential: { required: true }, performance: {} },
  services: {
    tool: {
      name: 'Tool',
      provider: { name: 'Tool Ltd' },
      category: 'performance',
      technologies: [{ type: 'localStorage', name: 'tool' }],
      onWithdraw,
    },
  },
})

/** A page on which a tool has run that is told apart from the next page by `isFirst`. The page has kept natives that no gate sees. */
async function withTool(onWithdraw: AfterWithdrawal) {
  const page = await openOwnPage({
    configuration: site(onWithdraw),
    first: 'window.native = Storage.prototype.setItem; window.area = localStorage; window.before = area.tool',
  })
  await ready(page)
  await page.evaluate('consentry.grant().then(() => { window.isFirst = true; localStorage.setItem("tool", "1") })')
  return page
}

describe(`onWithdraw in ${engine}`, () => {
  it('reload loads the page again, once, with the answer recorded and everything swept', async () => {
    const page = await withTool('reload')
    await page.evaluate('void consentry.withdraw("tool")')
    await page.waitFor("window.isFirst === undefined && typeof window.consentry?.has === 'function'")
    expect(await page.evaluate('consentry.has("tool")')).toBe(false)
    expect(await page.evaluate('localStorage.getItem("tool")')).toBeNull()
    expect(await page.evaluate('consentry.history().then((records) => records.map(({ intent }) => intent))')).toEqual(['grant', 'withdraw'])
    await page.evaluate('void (window.isSecond = true)')
    expect(await page.evaluate('consentry.withdraw("tool").then(({ residue }) => residue.reload)')).toBe('needless')
    expect(await page.evaluate('isSecond')).toBe(true)
  })

  it('notify stays on the page', async () => {
    const page = await withTool('notify')
    expect(await page.evaluate('consentry.withdraw("tool").then(({ residue }) => [residue.reload, residue.running])')).toEqual([
      'advised',
      ['tool'],
    ])
    expect(await page.evaluate('isFirst')).toBe(true)
  })

  it.each<[AfterWithdrawal, string | null]>([
    ['notify', 'again'],
    ['unload', null],
  ])('%s: what code that took a native stores after the withdrawal is %s to the next page', async (onWithdraw, left) => {
    const page = await withTool(onWithdraw)
    await page.evaluate('consentry.withdraw("tool").then(() => native.call(area, "tool", "again"))')
    expect(await page.evaluate('localStorage.getItem("tool")')).toBe('again')
    await page.reload()
    expect((await page.evaluate<string | undefined>('window.before')) ?? null).toBe(left)
  })
})

it('frames, objects, embeds and films of a withdrawn service stop, in shadow trees too, and come back with the grant', async () => {
  const { page, url } = await openSite('/gates.html')
  await ready(page)
  await page.evaluate('consentry.grant("fixture").then(() => true)')
  await page.evaluate(
    (address: string) => {
      const made = [
        ['iframe', 'src'],
        ['object', 'data'],
        ['embed', 'src'],
        ['audio', 'src'],
      ] as const
      const trees = (['open', 'closed'] as const).map((mode) =>
        document.body.appendChild(document.createElement('div')).attachShadow({ mode }),
      )
      const elements = [document.body, ...trees].flatMap((place) =>
        made.map(([name, attribute]) => {
          const element = document.createElement(name)
          Reflect.set(element, attribute, address)
          place.append(element)
          return { element, attribute }
        }),
      )
      Object.assign(window, { states: () => elements.map(({ element, attribute }) => element.getAttribute(attribute)) })
    },
    url('/picture.svg?of=teardown', 'fixture.localhost'),
  )
  const states = () => page.evaluate<(string | null)[]>('states()')
  const before = await states()
  expect(before).toHaveLength(12)
  expect(before).not.toContain(null)
  await page.evaluate('consentry.withdraw("fixture").then(() => true)')
  expect(await states()).toEqual(before.map(() => null))
  await page.evaluate('consentry.grant("fixture").then(() => true)')
  await page.waitFor('!states().includes(null)')
  expect(await states()).toEqual(before)
})
