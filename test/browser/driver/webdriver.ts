import { limits } from './limits.ts'

export type Method = 'GET' | 'POST' | 'DELETE'

/** Sends one WebDriver command and gives its value. Throws what the driver reports. */
export async function webdriver(method: Method, url: string, body?: unknown, limit = limits.command): Promise<unknown> {
  const answer = await fetch(url, {
    method,
    ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
    signal: AbortSignal.timeout(limit),
  }).catch((cause: unknown) => {
    throw new Error(`WebDriver does not answer: ${method} ${url}`, { cause })
  })
  const { value } = (await answer.json()) as { value: unknown }
  if (!answer.ok || isFailure(value)) throw new Error(`WebDriver: ${describe(value)}`)
  return value
}

// WebKitGTK answers a failed script with status 200 in some cases, so the body decides too.
function isFailure(value: unknown): value is { error: string; message: string } {
  return typeof value === 'object' && value !== null && 'error' in value && 'stacktrace' in value
}

function describe(value: unknown): string {
  return isFailure(value) ? `${value.error}: ${value.message}` : JSON.stringify(value)
}
