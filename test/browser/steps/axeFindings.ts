import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from '../driver/types.ts'

/** What axe-core found in a part of the page. */
export interface AxeFindings {
  /** Each as `rule: selector`. */
  readonly violations: readonly string[]
  /** What axe could not tell, as `rule: selector`. */
  readonly undecided: readonly string[]
  /** Rules that looked at something and were content. */
  readonly passed: readonly string[]
}

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * Runs every rule of axe-core but the experimental ones on a part of the page, AAA left out. Chromium only: it is put into the page by the
 * DevTools protocol, past the page's content security policy.
 */
export async function axeFindings(page: Page, part: string): Promise<AxeFindings> {
  const session = await page.cdp()
  await session.send('Runtime.evaluate', { expression: source })
  return page.evaluate(async (selector: string) => {
    interface Rule {
      readonly id: string
      readonly nodes: readonly { readonly target: readonly string[] }[]
    }
    interface Axe {
      run(context: string, options: object): Promise<Record<'violations' | 'incomplete' | 'passes', readonly Rule[]>>
    }
    const { axe } = window as unknown as { axe: Axe }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const { violations, incomplete, passes } = await axe.run(selector, { runOnly: { type: 'tag', values: tags } })
    const inWords = (rules: readonly Rule[]) => rules.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
    return { violations: inWords(violations), undecided: inWords(incomplete), passed: passes.map(({ id }) => id) }
  }, part)
}
