import { decide } from '../core/decide.ts'
import { fingerprint } from '../core/fingerprint.ts'
import type { Catalog, Situation } from '../core/types.ts'
import { judgeHosts, type HostJudge } from './judgeHosts.ts'
import { heededSignals, regionOf, situationOf } from './situationOf.ts'
import { regionHeaders, regionIn } from './regionIn.ts'
import { snapshotIn, type FoundSnapshot } from './snapshotIn.ts'
import type { Reading, RegionOption } from './types.ts'

/** One request of one visitor, and everything that follows from it. */
export interface Visit {
  readonly catalog: Catalog
  readonly request: Request
  readonly url: URL
  readonly reading: Reading
  readonly judge: HostJudge
  /** The snapshot, if it counts. */
  readonly snapshot: FoundSnapshot | undefined
  /** Where the visitor is, as the server knows it; empty if it does not. */
  readonly region: string
  readonly situation: Situation
  /** Names of the headers of the request that all this depends on. */
  readonly dependsOn: readonly string[]
  /** Milliseconds since 1970. */
  readonly now: number
  /** Stands for everything that a page is made to fit: the catalog, the operator's policy, the region, and what is granted. */
  readonly decisionTag: string
}

/** What is the same for all visits. */
export interface VisitSettings {
  readonly rosters: readonly string[]
  /** The operator's policy as text. */
  readonly rules: string
  readonly region: RegionOption | undefined
}

/** Reads a request. */
export function visitOf(catalog: Catalog, request: Request, now: number, settings: VisitSettings): Visit {
  const { rosters, rules } = settings
  const found = snapshotIn(catalog, request.headers.get('cookie'), rosters)
  const region = regionOf(catalog, regionIn(settings.region, request))
  const situation = situationOf(catalog, request.headers, region)
  const decision = decide(catalog, found?.choices, now, situation)
  return {
    catalog,
    request,
    url: new URL(request.url),
    reading: { choices: found?.choices, decision },
    judge: judgeHosts(catalog, decision),
    snapshot: found,
    region,
    situation,
    dependsOn: ['Cookie', ...heededSignals(catalog).map(([, header]) => header), ...regionHeaders(settings.region)],
    now,
    decisionTag: fingerprint(JSON.stringify([catalog.edition, rules, region, [...decision.granted].sort()])),
  }
}
