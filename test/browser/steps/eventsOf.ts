import type { GuardEvent } from '../../../src/guard/types.ts'
import type { Page } from '../driver/types.ts'

/** The public event stream of a page so far, at most the last 500 events. */
export function eventsOf(page: Page): Promise<readonly GuardEvent[]> {
  return page.evaluate('(() => { const events = []; consentry.watch((event) => events.push(event))(); return events })()')
}
