import { readFile } from 'node:fs/promises'
import type { Configuration, UiConfiguration } from '../../../src/core/configuration.ts'

const site = JSON.parse(await readFile(new URL('../../../demo/config.json', import.meta.url), 'utf8')) as Configuration

/** The configuration of the demo's site, with this in place of its own `ui`. */
export function siteConfiguration(ui: UiConfiguration = {}): Configuration {
  return { ...site, ui }
}
