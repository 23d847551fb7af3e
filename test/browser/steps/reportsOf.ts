import type { Demo, LoggedRequest } from '../../../demo/server.mjs'
import { requestsOf } from './requestsOf.ts'

/** Where each vendor's SDK sends what it was installed for. */
const endpoints: Readonly<Record<string, RegExp>> = {
  posthog: /^\/(e|i\/v0\/e)\/$/,
  mixpanel: /^\/track\/$/,
  segment: /^\/v1\/[pt]$/,
  snowplow: /^\/com\.snowplowanalytics\.snowplow\/tp2$/,
  keen: /^\/3\.0\/projects\/lumen\/events\//,
  countly: /^\/i$/,
  boomerang: /^\/beacon$/,
  datadog: /^\/rum$/,
}

/** The events that a vendor received, oldest first, without preflights. */
export function reportsOf(demo: Demo, service: string): readonly LoggedRequest[] {
  const endpoint = endpoints[service]
  if (!endpoint) throw new Error(`${service} is no vendor of the demo.`)
  return requestsOf(demo, service).filter(({ path, method }) => method !== 'OPTIONS' && endpoint.test(path))
}
