import type { InterfacePort } from '../runtime/types.ts'

/**
 * Whether the browser keeps an answer, as far as can be told without writing anything: what it says of cookies, whether it lets us read them, and what became of
 * an answer on this page.
 */
export function isKept(port: Pick<InterfacePort, 'isKept'>): boolean {
  try {
    // The reading alone throws in a document of no origin.
    return navigator.cookieEnabled && document.cookie !== undefined && port.isKept()
  } catch {
    return false
  }
}
