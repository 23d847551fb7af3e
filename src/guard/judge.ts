import { classifyHost, classifyName, idsOf } from '../core/classify.ts'
import type { Catalog, Listing } from '../core/types.ts'
import { callers } from './callers.ts'
import { hostOf } from './hostOf.ts'
import type { Journal } from './journal.ts'
import { snapshotName } from '../core/snapshotName.ts'
import type { Reason, Vector } from './types.ts'

/** What is to happen to one attempt. */
export interface Verdict {
  readonly held: boolean
  readonly reason: Reason
  readonly service?: string
  readonly by?: string | undefined
}

/** Doubt denies: held is what is listed and not granted, marked and not granted, or unknown where the rule says so. */
export interface Judge {
  /** The verdict on a request; nothing where it is none of our business. `element` is the one that asks, if there is one. */
  judgeUrl(vector: Vector, url: string, element?: Element): Verdict | undefined
  /** Whether a request must be held; tells the journal. `quiet` keeps what passes out of it. */
  holdsUrl(vector: Vector, url: string, element?: Element, quiet?: boolean): boolean
  /** Whether a write to the device must be held; tells the journal. Everything may be removed (`removes`) but what is ours. */
  holdsItem(vector: Vector, name: string, removes?: boolean): boolean
  /** From now on this element, with its sources, may ask the host of this URL, whatever is granted. */
  passOnce(element: Element, url: string): void
  /** Ends that for every element. */
  endOnce(): void
  /** Runs our own work past the gates. */
  own<Result>(work: () => Result): Result
}

/** The attribute that marks an element as belonging to a service or category. */
export const mark = 'data-consent'

/** Links that ask when they are inserted. Others (canonical, alternate, author) only name an address. */
const askingLink = /stylesheet|pre(?!v)|icon|manifest/i

/** What the judge knows of a page. */
interface JudgedPage {
  readonly location: { readonly hostname: string }
  readonly document: { readonly baseURI: string }
}

/**
 * Judges by the catalog and the ids that are granted at the moment of the attempt. `runsReduced` says which denied services may ask for what is listed all the same;
 * without it none may.
 */
export function createJudge(
  catalog: Catalog,
  granted: () => ReadonlySet<string>,
  { note }: Pick<Journal, 'note'>,
  win: JudgedPage,
  runsReduced?: (listing: Listing) => boolean,
): Judge {
  // The configuration may have mistakes: what is not clearly said is as if it were not said.
  const { firstParty, unknown, enforce } = catalog.configuration
  // The page's own host is first party whatever the list says: a copy of the site on another host must not hold itself.
  const own = [win.location.hostname.replace(/^www\./, '')].concat(Array.isArray(firstParty) ? firstParty : [])
  const ours = snapshotName(catalog)
  const isOurs = (name: string): boolean => name === ours || name === `consentry-${ours}` || name.startsWith(`${ours}.`)
  const reported = new Set<string>()
  /** Who was first to ask for what no service lists: the stack costs several times what a write does. */
  const askers = new Map<string, string | undefined>()
  /** Items that pass and have been told of, as long as the same is granted: pages write the same ones again and again. */
  const settled = new Set<string>()
  let settledBy: ReadonlySet<string> | undefined
  let isOwn = false
  let once = new WeakMap<Element, string | undefined>()
  const isFirstParty = (host: string): boolean => own.some((site) => host === site || host.endsWith(`.${site}`))
  const hostIn = (url: string): string | undefined => hostOf(url, win.document.baseURI)
  const listingOf = (host: string | undefined): Listing | undefined => (host ? classifyHost(catalog, host) : undefined)

  function judgeIds(ids: readonly string[], service: string, reason: Reason): Verdict {
    const held = ids.some((id) => !granted().has(id))
    return { held, reason: held ? reason : 'granted', service }
  }

  function judgeListing(listing: Listing): Verdict {
    return judgeIds(idsOf(catalog, listing), listing.service.id, 'denied')
  }

  function judgeUrl(vector: Vector, url: string, element?: Element): Verdict | undefined {
    const verdict = judgeRequest(vector, url, element)
    // A film asks by its sources, too.
    const isOnce = verdict?.held && element && [element, element.parentElement!].some((one) => once.get(one) === (hostIn(url) ?? ''))
    return isOnce ? { ...verdict, held: false, reason: 'once' } : verdict
  }

  function judgeRequest(vector: Vector, url: string, element?: Element): Verdict | undefined {
    const id = element?.getAttribute(mark)
    const host = hostIn(url)
    const listing = listingOf(host)
    const verdict = listing && judgeListing(listing)
    if (typeof id === 'string') {
      const marked = judgeIds([id], id, 'marked')
      // Who is marked for one and asks another needs both.
      return !marked.held && verdict?.held ? { ...verdict, reason: 'marked' } : marked
    }
    if (verdict?.held && runsReduced?.(listing!)) return { ...verdict, held: false, reason: 'reduced' }
    if (verdict) return verdict
    // A form can go to whom the site works with: only who is listed is held.
    if (
      host &&
      !isFirstParty(host) &&
      vector !== 'form' &&
      (vector !== 'link' || askingLink.test((element as HTMLLinkElement | undefined)?.rel ?? ''))
    )
      return judgeUnknown(vector, url, host, !/^(report|let-through)$/.test(unknown?.thirdParty ?? ''), unknown?.thirdParty)
  }

  function judgeUnknown(vector: Vector, subject: string, asked: string, held: boolean, rule: string | undefined): Verdict | undefined {
    const by = askerOf(`${vector} ${asked}`)
    const asker = by && listingOf(hostIn(by))
    // What was granted once may still be running.
    if (asker && !granted().has(asker.service.id)) return { ...judgeListing(asker), by }
    const key = `${vector} ${subject}`
    if (!held && (rule === 'let-through' || reported.has(key))) return
    reported.add(key)
    return { held, reason: 'unknown', by }
  }

  /** The third party on the stack, else the script of the site that is not ours. */
  function askerOf(key: string): string | undefined {
    // A window has one name, whoever writes it.
    if (!askers.has(key) || key.startsWith('windowName')) {
      const urls = callers()
      askers.set(key, urls.find((url) => !isFirstParty(hostIn(url) ?? '')) ?? urls.find((url) => url !== urls[0]))
    }
    return askers.get(key)
  }

  /** Tells the journal, and says whether it is held. */
  function tell(vector: Vector, subject: string, verdict: Verdict | undefined, passed: 'stored' | 'requested', quiet?: boolean): boolean {
    const held = verdict?.held === true
    const isEnforced = enforce !== 'observe' || verdict?.reason === 'protected'
    if (verdict && (held || !quiet))
      note({ outcome: !held ? passed : isEnforced ? 'held' : 'observed', vector, subject, ...noted(verdict) })
    return held && isEnforced
  }

  return {
    judgeUrl,
    holdsUrl: (vector, url, element, quiet) => !isOwn && tell(vector, url, judgeUrl(vector, url, element), 'requested', quiet),
    passOnce: (element, url) => void once.set(element, hostIn(url)),
    endOnce: () => void (once = new WeakMap()),
    holdsItem(vector, name, removes) {
      if (isOwn) return false
      if (settledBy !== granted()) settled.clear()
      settledBy = granted()
      const key = `${vector} ${name}`
      if (settled.has(key)) return false
      const listing = classifyName(catalog, vector, name)
      const verdict: Verdict | undefined = isOurs(name)
        ? { held: true, reason: 'protected' }
        : removes || listing?.technology.keepWhenDenied
          ? undefined
          : listing
            ? judgeListing(listing)
            : judgeUnknown(vector, name, name, unknown?.storage === 'hold' && vector !== 'windowName', unknown?.storage)
      const held = tell(vector, name, verdict, 'stored')
      if (!held && !removes && vector !== 'windowName') settled.add(key)
      return held
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

const noted = ({ reason, service, by }: Verdict): { reason: Reason; service?: string; by?: string } => ({
  reason,
  ...(service !== undefined && { service }),
  ...(by && { by }),
})
