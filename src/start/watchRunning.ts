import type { Guard } from '../guard/types.ts'

/** What an element asks for by itself; whatever else was let through, code has asked for. */
const byElement = /^(frame|image|link|media|embed|style|form|ping)$/

/** Collects the ids by which code has run on this page: services, and categories that code was marked with. From the start, as the event stream forgets. */
export function watchRunning({ watch }: Guard): ReadonlySet<string> {
  const running = new Set<string>()
  watch(({ outcome, vector, service, reason }) => {
    if (service !== undefined && reason !== 'reduced' && /^(released|requested|stored)$/.test(outcome) && !byElement.test(vector))
      running.add(service)
  })
  return running
}
