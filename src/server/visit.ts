import { decide } from '../core/decide.ts'
import { fingerprint } from '../core/fingerprint.ts'
import type { Catalog } from '../core/types.ts'
import { judgeHosts, type HostJudge } from './judgeHosts.ts'
import { snapshotIn, type FoundSnapshot } from './snapshotIn.ts'
import type { Reading } from './types.ts'

/** One request of one visitor, and everything that follows from it. */
export interface Visit {
  readonly catalog: Catalog
  readonly request: Request
  readonly url: URL
  readonly reading: Reading
  readonly judge: HostJudge
  /** The snapshot, if it counts. */
  readonly snapshot: FoundSnapshot | undefined
  /** Milliseconds since 1970. */
  readonly now: number
  /** Stands for everything that a page is made to fit: the catalog, the operator's policy, and what is granted. */
  readonly decisionTag: string
}

/** Reads a request. `rules` is the operator's policy as text. */
export function visitOf(catalog: Catalog, request: Request, rosters: readonly string[], now: number, rules: string): Visit {
  const found = snapshotIn(catalog, request.headers.get('cookie'), rosters)
  const decision = decide(catalog, found?.choices, now)
  return {
    catalog,
    request,
    url: new URL(request.url),
    reading: { choices: found?.choices, decision },
    judge: judgeHosts(catalog, decision),
    snapshot: found,
    now,
    decisionTag: fingerprint(JSON.stringify([catalog.edition, rules, [...decision.granted].sort()])),
  }
}
