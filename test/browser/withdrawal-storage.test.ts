import { describe, expect, it } from 'vitest'
import type { AnswerResult } from '../../src/runtime/types.ts'
import { engine } from './fixtures.ts'
import { openSite } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'
import { fillStorehouse, storehouseOf } from './steps/storehouse.ts'

const isOfService = (item: string) => item.includes('storehouse') && !item.endsWith('storehouse_needed')

async function filled() {
  const { page } = await openSite('/gates.html')
  await ready(page)
  await page.evaluate('consentry.grant().then(() => true)')
  await fillStorehouse(page)
  const before = await storehouseOf(page)
  const withdraw = (id: string) => page.evaluate<AnswerResult>(`consentry.withdraw('${id}')`)
  return { page, before, withdraw }
}

describe(`the sweep of every kind of storage at once in ${engine}`, () => {
  it('removes what the service has stored, of all kinds, and nothing else (S2)', async () => {
    const { page, before, withdraw } = await filled()
    const everywhere = ['cookie', 'localStorage', 'sessionStorage', 'indexedDB']
    // WebKit has no more than these on http, which the pages of the tests are.
    for (const kind of engine === 'webkit' ? everywhere : [...everywhere, 'cache']) expect(before, kind).toContain(`${kind} storehouse`)
    if (engine !== 'webkit') {
      expect(before).toContain('file storehouse-folder')
      expect(before).toContain('cookie storehouse_part')
      expect(before).toContain('serviceWorker /scripts/storehouse.js')
    }
    const { residue } = await withdraw('storehouse')
    expect(await storehouseOf(page)).toEqual(before.filter((item) => !isOfService(item)))
    expect(residue.removed.map(({ vector, name }) => `${vector} ${name}`).sort()).toEqual(before.filter(isOfService))
  })

  it('lists what is out of reach, with the reason', async () => {
    const { withdraw } = await filled()
    const { residue } = await withdraw('storehouse')
    expect(residue.left.map(({ name, reason }) => `${name} ${reason}`)).toEqual([
      'storehouse_server out-of-sight',
      'storehouse.elsewhere other-origin',
    ])
  })

  it('goes by technology: one whose own category is withdrawn goes alone', async () => {
    const { page, before, withdraw } = await filled()
    expect(before).toContain('cookie storehouse_ad')
    await withdraw('advertising')
    expect(await storehouseOf(page)).toEqual(before.filter((item) => item !== 'cookie storehouse_ad'))
  })

  it('answers at once again, where the page keeps a database open', async () => {
    const { page, withdraw } = await filled()
    await page.evaluate(
      'new Promise((resolve) => (indexedDB.open("storehouse").onsuccess = ({ target }) => resolve((window.kept = target.result) && true)))',
    )
    const first = await withdraw('storehouse')
    expect(first.residue).toMatchObject({ reload: 'advised', left: expect.arrayContaining([expect.objectContaining({ reason: 'open' })]) })
    // Each further answer used to wait a second for each answer before it.
    const took = await page.evaluate<number>(
      '(async () => { const start = performance.now(); for (let i = 0; i < 5; i += 1) await consentry.refuse("storehouse"); return performance.now() - start })()',
    )
    expect(took).toBeLessThan(5000)
    await page.reload()
    await page.waitFor('indexedDB.databases().then((all) => !all.some(({ name }) => name === "storehouse"))')
  })
})
