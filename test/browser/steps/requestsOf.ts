import type { Demo, LoggedRequest } from '../../../demo/server.mjs'

/** What has reached the host of a service, oldest first, preflights too. */
export function requestsOf(demo: Demo, service: string): readonly LoggedRequest[] {
  return demo.requests.filter(({ host }) => host === `${service}.localhost`)
}
