import { classifyHost, classifyName } from '../core/classify.ts'
import type { Catalog } from '../core/types.ts'
import type { Journal } from './journal.ts'
import type { Reason, Vector } from './types.ts'

/** What is to happen to one attempt. */
export interface Verdict {
  readonly held: boolean
  readonly reason: Reason
  readonly service?: string
}

/** Doubt denies: held is what is listed and not granted, marked and not granted, or unknown where the rule says so. */
export interface Judge {
  /** The verdict on a request; nothing where it is none of our business. `element` is the one that asks, if there is one. */
  judgeUrl(vector: Vector, url: string, element?: Element): Verdict | undefined
  /** Whether a request must be held; tells the journal. `quiet` keeps what passes out of it. */
  holdsUrl(vector: Vector, url: string, element?: Element, quiet?: boolean): boolean
  /** Whether a write to the device must be held; tells the journal. */
  holdsItem(vector: Vector, name: string): boolean
  /** Runs our own storage work past the gates. */
  own<Result>(work: () => Result): Result
}

/** The attribute that marks an element as belonging to a service or category. */
export const mark = 'data-consent'

/** Judges by the catalog and the ids that are granted at the moment of the attempt. */
export function createJudge(catalog: Catalog, granted: () => ReadonlySet<string>, { note }: Journal, win: Window): Judge {
  // The configuration may have mistakes: what is not clearly said is as if it were not said.
  const { firstParty, unknown } = catalog.configuration
  // The page's own host is first party whatever the list says: a copy of the site on another host must not hold itself.
  const own = [win.location.hostname.replace(/^www\./, '')].concat(Array.isArray(firstParty) ? firstParty : [])
  const reported = new Set<string>()
  let isOwn = false
  const isFirstParty = (host: string): boolean => own.some((site) => host === site || host.endsWith(`.${site}`))

  function judgeIds(ids: readonly string[], reason: Reason): Verdict {
    const denied = ids.find((id) => !granted().has(id))
    return denied === undefined ? { held: false, reason: 'granted', service: ids[0]! } : { held: true, reason, service: denied }
  }

  function judgeUrl(vector: Vector, url: string, element?: Element): Verdict | undefined {
    const id = element?.getAttribute(mark) ?? undefined
    const host = hostOf(url, win.document.baseURI)
    const listed = host && classifyHost(catalog, host)?.service.id
    const ids = [id, listed].filter((name) => typeof name === 'string')
    if (ids.length) return judgeIds(ids, id === undefined ? 'denied' : 'marked')
    // A link may be one that asks nothing (canonical, alternate): without an entry it is left alone.
    if (host && !isFirstParty(host) && vector !== 'link')
      return judgeUnknown(`${vector} ${url}`, !/^(report|let-through)$/.test(unknown?.thirdParty ?? ''), unknown?.thirdParty)
  }

  function judgeUnknown(key: string, held: boolean, rule: string | undefined): Verdict | undefined {
    if (!held && (rule === 'let-through' || reported.has(key))) return
    reported.add(key)
    return { held, reason: 'unknown' }
  }

  /** Tells the journal, and says whether it is held. */
  function tell(vector: Vector, subject: string, verdict: Verdict | undefined, passed: 'stored' | 'requested', quiet?: boolean): boolean {
    const held = verdict?.held === true
    if (verdict && (held || !quiet)) {
      const { reason, service } = verdict
      note({ outcome: held ? 'held' : passed, vector, subject, reason, service })
    }
    return held
  }

  return {
    judgeUrl,
    holdsUrl: (vector, url, element, quiet) => tell(vector, url, judgeUrl(vector, url, element), 'requested', quiet),
    holdsItem(vector, name) {
      if (isOwn) return false
      const listing = classifyName(catalog, vector, name)
      const verdict = !listing
        ? judgeUnknown(`${vector} ${name}`, unknown?.storage === 'hold', unknown?.storage)
        : listing.technology.keepWhenDenied
          ? undefined
          : judgeIds([listing.service.id], 'denied')
      return tell(vector, name, verdict, 'stored')
    },
    own(work) {
      isOwn = true
      try {
        return work()
      } finally {
        isOwn = false
      }
    },
  }
}

/** The host that a URL asks; nothing for URLs that ask none (`data:`, `blob:`, `about:`) or that the browser refuses itself. */
function hostOf(url: string, base: string): string | undefined {
  try {
    const { protocol, hostname } = new URL(url, base)
    return /^(http|ws)s?:$/.test(protocol) ? hostname.replace(/\.$/, '') : undefined
  } catch {
    return // Not a URL: the native call fails by itself, as without us.
  }
}
