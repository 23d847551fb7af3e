import { readFile } from 'node:fs/promises'
import { onTestFinished } from 'vitest'
import { startDemo } from '../../../demo/server.mjs'
import type { Configuration } from '../../../src/core/configuration.ts'
import type { Page } from '../driver/types.ts'
import { openOwnPage } from './openOwnPage.ts'
import { ready } from './ready.ts'

/** A page of its own beside the hosts of the fixtures. */
export interface WithVendor {
  readonly page: Page
  /** The address of a path on a host of the fixtures: of the service, or one that belongs to the site. */
  address(path: string, of?: 'service' | 'site'): string
  /** How many requests with this in their query have reached those hosts. */
  arrived(query: string): number
}

/** A vendor's code on a page: as the first script of it, right after Consentry, or on the same page without Consentry. */
export interface Vendor {
  /** The text of the script. */
  readonly text?: string
  readonly at: 'before' | 'after' | 'control'
}

/** Opens the page with the configuration of the fixtures. `{{fixture}}` in the vendor's text becomes the origin of a host that is listed. */
export async function openWithVendor({ text = '', at }: Vendor): Promise<WithVendor> {
  const demo = await startDemo({ quiet: true })
  onTestFinished(() => demo.close())
  const whole = text.replaceAll('{{fixture}}', demo.origin('fixture.localhost'))
  const fixtures = JSON.parse(await readFile(new URL('../../../demo/fixtures.config.json', import.meta.url), 'utf8')) as Configuration
  const configuration = { ...fixtures, firstParty: ['lumen.localhost', 'unlisted.localhost'] }
  const page = await openOwnPage({
    configuration,
    control: at === 'control',
    ...(at === 'before' ? { first: whole } : { head: `<script>${whole}</script>` }),
  })
  if (at !== 'control') await ready(page)
  return {
    page,
    address: (path, of = 'service') => demo.origin(of === 'service' ? 'fixture.localhost' : 'unlisted.localhost') + path,
    arrived: (query) => demo.requests.filter((request) => request.query.split('&').includes(query)).length,
  }
}
