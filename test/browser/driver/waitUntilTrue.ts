import { setTimeout as pause } from 'node:timers/promises'
import { limits } from './limits.ts'

/** Asks again until the answer is truthy, for at most `limit` milliseconds. An error counts as a no: the page may be between two documents. */
export async function waitUntilTrue(ask: () => Promise<unknown>, what: string, limit = limits.wait): Promise<unknown> {
  const end = Date.now() + limit
  for (;;) {
    const last = await ask().then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    )
    if ('value' in last && last.value) return last.value
    if (Date.now() > end) throw new Error(`Waited ${limit / 1000} seconds in vain for: ${what}\n${told(last)}`)
    await pause(50)
  }
}

function told(last: { value: unknown } | { error: unknown }): string {
  return 'error' in last ? `The last try failed: ${String(last.error)}` : `The last value was: ${JSON.stringify(last.value)}`
}
