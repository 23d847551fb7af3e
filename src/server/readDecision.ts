import type { Configuration } from '../core/configuration.ts'
import { decide } from '../core/decide.ts'
import { regionOf, situationOf } from './situationOf.ts'
import { snapshotIn } from './snapshotIn.ts'
import { soundCatalog } from './soundCatalog.ts'
import type { Reading } from './types.ts'

/** How a request is read. */
export interface ReadOptions {
  /** Milliseconds since 1970. Default: now. */
  readonly now?: number
  /** Where the visitor is: `US-CA`, `DE`. Default: where the law is strictest. */
  readonly region?: string
  /** Rosters of earlier catalogs as JSON text; answers to them carry over by id. Default: none. */
  readonly rosters?: readonly string[]
}

/**
 * What the visitor behind a request has answered, from its snapshot cookie, and what may run. Takes the request, with the signals in its headers, or its `Cookie` header alone.
 * A cookie that is missing, damaged or forged without skill grants nothing. Throws if the configuration has mistakes, and names them all.
 */
export function readDecision(
  source: Request | string | null | undefined,
  configuration: Configuration,
  { now = Date.now(), rosters = [], region }: ReadOptions = {},
): Reading {
  const catalog = soundCatalog(configuration)
  const headers = typeof source === 'object' && source ? source.headers : undefined
  const header = typeof source === 'string' ? source : headers?.get('cookie')
  const choices = snapshotIn(catalog, header, rosters)?.choices
  return { choices, decision: decide(catalog, choices, now, situationOf(catalog, headers, regionOf(catalog, region))) }
}
