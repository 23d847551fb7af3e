const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const
const endings = new Set<() => void>()

/**
 * Runs something synchronous when this process ends, also by a signal: vitest ends its workers with SIGTERM, and `exit` does not
 * happen then. Returns its undo.
 */
export function atProcessEnd(ending: () => void): () => void {
  listen()
  endings.add(ending)
  return () => endings.delete(ending)
}

let listens = false

function listen(): void {
  if (listens) return
  listens = true
  process.once('exit', runAll)
  for (const signal of signals) {
    process.once(signal, () => {
      runAll()
      process.kill(process.pid, signal)
    })
  }
}

function runAll(): void {
  // The last thing that was started is the first to end.
  for (const ending of [...endings].toReversed()) {
    try {
      ending()
    } catch (error) {
      console.error(error)
    }
  }
  endings.clear()
}
