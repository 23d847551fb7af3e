import type { SendingPorts } from '../runtime/sending/createSending.ts'
import type { Unsent } from '../store/openUnsent.ts'
import { patience } from './postRecords.ts'

/** One request, and what is noted before and after it. In milliseconds. */
const longest = patience + 10_000

/**
 * Lets one tab send at a time: by a lock of the browser, for which the others wait, or where there are none (http) by a lease in the database, for which they come back.
 */
export function oneTabAtATime(
  { navigator, crypto }: Window,
  name: string,
  unsent: Pick<Unsent, 'lease' | 'release'>,
): SendingPorts['alone'] {
  const { locks } = navigator as { readonly locks?: LockManager }
  if (locks) return (work) => locks.request(name, work)
  const holder = crypto.getRandomValues(new Uint32Array(4)).join('-')
  return async (work) => {
    const now = Date.now()
    if (!(await unsent.lease(holder, now, now + longest))) return undefined
    try {
      return await work()
    } finally {
      await unsent.release(holder)
    }
  }
}
