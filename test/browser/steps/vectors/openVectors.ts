import { readFileSync } from 'node:fs'
import { startDemo, type Demo } from '../../../../demo/server.mjs'
import type { Page } from '../../driver/types.ts'
import { browser } from '../../fixtures.ts'
import { ready } from '../ready.ts'

/** How a page is kept: not at all, by marks in its HTML, by the guard alone, or by the policy and the rewriting of a server too. */
export type Mode = 'control' | 'markup' | 'guard' | 'strict'

/** A page that was opened in one of the modes. */
export interface Vectors {
  readonly demo: Demo
  readonly page: Page
  close(): Promise<void>
}

const parameters: Readonly<Record<Mode, string>> = { control: '?control', markup: '', guard: '?strict', strict: '' }

/** Opens a page of the fixtures in a mode, as a new visitor. */
export async function openVectors(mode: Mode, path: string): Promise<Vectors> {
  const configuration = JSON.parse(readFileSync('demo/fixtures.config.json', 'utf8')) as object
  const demo = await startDemo({ quiet: true, configuration })
  const page = await (await browser()).newPage()
  const host = mode === 'strict' ? 'strict.lumen.localhost' : 'lumen.localhost'
  await page.goto(`${demo.origin(host)}${path}${parameters[mode]}`, { waitUntil: 'domcontentloaded' })
  if (mode !== 'control') await ready(page)
  return {
    demo,
    page,
    async close() {
      await page.close()
      await demo.close()
    },
  }
}
