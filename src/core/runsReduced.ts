import type { Listing } from './types.ts'

/** What a service needs to show something. A pixel only reports. */
const usual: readonly string[] = ['script', 'frame', 'request']

/**
 * Whether a host may be asked while its service is denied, because the service has a reduced mode (`service.reduced`). A host that the service lists for anything
 * else too, or that needs another category, stays held: what a request is for cannot be told from its address. Only for a configuration without mistakes.
 */
export function runsReduced({ service: { reduced, technologies }, technology: { host } }: Listing): boolean {
  const types: readonly string[] = reduced?.types ?? usual
  return !!reduced && technologies!.every((other) => other.host !== host || (types.includes(other.type) && other.category === undefined))
}
