import axe, { type AxeResults, type Result } from 'axe-core'
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

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Runs the rules of axe-core on a part of the page, all but the experimental ones and those of level AAA. Chromium only: it is put into the
 * page by the DevTools protocol, past the page's content security policy.
 */
export async function axeFindings(page: Page, part: string): Promise<AxeFindings> {
  const session = await page.cdp()
  await session.send('Runtime.evaluate', { expression: axe.source })
  const options = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations', 'incomplete', 'passes'] }
  const { violations, incomplete, passes } = await page.evaluate<AxeResults>(`axe.run('${part}', ${JSON.stringify(options)})`)
  return { violations: inWords(violations), undecided: inWords(incomplete), passed: passes.map(({ id }) => id) }
}

const inWords = (results: readonly Result[]) => results.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
