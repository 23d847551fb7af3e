import { expect } from 'vitest'
import type { Site } from './openSite.ts'
import { reportsOf } from './reportsOf.ts'
import { requestsOf } from './requestsOf.ts'
import { storedInSight } from './storedBy.ts'

const patient = { timeout: 20_000, interval: 200 }

/** Waits until each of these vendors was asked for its script and has something stored, and all but Datadog, which reports when the page is left, got a report. */
export async function awaitVendors({ demo, page }: Site, ids: readonly string[]): Promise<void> {
  const silent = () =>
    ids.filter((id) => !requestsOf(demo, id).some(({ file }) => file) || (id !== 'datadog' && !reportsOf(demo, id).length))
  await expect.poll(silent, { ...patient, message: 'vendors that got no report' }).toEqual([])
  const missing = async () => {
    const stored = await storedInSight(page)
    return ids.filter((id) => !stored[id]?.length)
  }
  await expect.poll(missing, { ...patient, message: 'vendors that stored nothing' }).toEqual([])
}
