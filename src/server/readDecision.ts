import type { Configuration } from '../core/configuration.ts'
import { decide } from '../core/decide.ts'
import { snapshotIn } from './snapshotIn.ts'
import { soundCatalog } from './soundCatalog.ts'
import type { Reading } from './types.ts'

/** How a request is read. */
export interface ReadOptions {
  /** Milliseconds since 1970. Default: now. */
  readonly now?: number
  /** Rosters of earlier catalogs as JSON text; answers to them carry over by id. Default: none. */
  readonly rosters?: readonly string[]
}

/**
 * What the visitor behind a request has answered, from its snapshot cookie, and what may run. Takes the request or its `Cookie` header.
 * A cookie that is missing, damaged or forged without skill grants nothing. Throws if the configuration has mistakes, and names them all.
 */
export function readDecision(
  source: Request | string | null | undefined,
  configuration: Configuration,
  { now = Date.now(), rosters = [] }: ReadOptions = {},
): Reading {
  const catalog = soundCatalog(configuration)
  const header = typeof source === 'object' && source ? source.headers.get('cookie') : source
  const choices = snapshotIn(catalog, header, rosters)?.choices
  return { choices, decision: decide(catalog, choices, now) }
}
