/** How long a host app has to answer, in milliseconds. */
const patience = 3000

/** Asks somebody who may never answer. Rejects when that takes too long; the question is then called off by the signal. */
export async function askInTime(ask: (signal: AbortSignal) => unknown): Promise<unknown> {
  const over = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patience / 1000} seconds`)), patience)
  })
  try {
    return await Promise.race([ask(over.signal), late])
  } finally {
    clearTimeout(timer)
    over.abort()
  }
}
