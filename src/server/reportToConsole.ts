import type { Report } from './types.ts'

/** How many different lines are remembered. A server runs for long, and some lines name a path. */
const most = 500

/** The default port for reports: the console, once for each topic and detail, and again when many others have come in between. */
export function reportToConsole(): Report {
  const told = new Set<string>()
  return (topic, detail) => {
    const line = `${topic} ${detail}`
    if (told.has(line)) return
    if (told.size >= most) told.clear()
    told.add(line)
    console.error(`[consentry] ${topic}`, detail)
  }
}
