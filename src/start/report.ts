/** Receives what went wrong: a topic that the documentation lists, and the error or value that it is about. */
export type Report = (topic: string, detail?: unknown) => void

/** The default port for reports: the console, once for each topic and detail. */
export function createReport(): Report {
  const told = new Set<string>()
  return (topic, detail) => {
    const key = `${topic} ${detail}`
    if (told.has(key)) return
    told.add(key)
    console.error(`[consentry] ${topic}`, detail ?? '')
  }
}
