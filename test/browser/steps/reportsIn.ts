import type { Page } from '../driver/types.ts'

/** The topics that Consentry has reported to the console, in order. WebKit's driver does not tell what is in the console. */
export function reportsIn(page: Page): readonly string[] | undefined {
  return page.console()?.flatMap(({ type, text }) => (type === 'error' && /^\[consentry\] (\S+)/.exec(text)?.[1]) || [])
}
