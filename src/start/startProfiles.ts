import { changes } from '../core/changes.ts'
import { answersGiven } from '../core/profiles/answersGiven.ts'
import { partOf } from '../core/profiles/partOf.ts'
import { scopedIds } from '../core/profiles/scopedIds.ts'
import { strictestOf } from '../core/profiles/strictestOf.ts'
import { readAudience } from '../core/readAudience.ts'
import { flagged } from '../core/snapshotFormat.ts'
import type { Choices } from '../core/types.ts'
import type { Guard } from '../guard/types.ts'
import type { Controller } from '../runtime/createController.ts'
import type { Ports } from '../runtime/ports.ts'
import type { ProfileOptions } from '../runtime/profileOptions.ts'
import { profileMark } from '../store/profileMark.ts'
import { createProfileShelf } from '../store/profileShelf.ts'

/** Who uses the site, as the site says: see `Consent.profile` and `Consent.reset`. */
export interface Profiles {
  /** `mayGrant` is asked if answers from elsewhere grant anything. */
  enter(id: string | null, options: ProfileOptions, mayGrant: () => boolean): Promise<void>
  reset(scope: 'all' | 'profile'): Promise<void>
}

/** Under which the answers wait that were given while nobody was signed in. */
const nobody = 'nobody'

/** A chunk of its own, loaded when the site first names a profile, or forgets. One call after the other. */
export function startProfiles(win: Window & typeof globalThis, guard: Guard, controller: Controller, ports: Ports): Profiles {
  const { catalog, fingerprint } = guard
  const scoped = scopedIds(catalog)
  const shelf = createProfileShelf(win, guard)
  const isScoped = (id: string): boolean => scoped.has(id)
  /** What the page says by itself, which no call makes less strict. */
  const page = guard.situation().audience
  let queue: Promise<unknown> = Promise.resolve()

  /** Answers for profiles that count now. A grant that a signal has beaten, or that is not for this audience, is not taken along. */
  function leaving(): Choices | undefined {
    const choices = controller.choices()
    const { granted } = controller.decision()
    return partOf(choices, (id) => isScoped(id) && (choices?.answers.get(id) === 'refused' || granted.has(id)))
  }

  /** Puts the choices in force, after those of another: what was granted to the one and is to the other ends in between, with all that it stored. */
  async function take(next: Choices | undefined): Promise<void> {
    guard.situate({
      ...guard.situation(),
      audience: flagged.audiences.find((each) => each === page || each === next?.audience),
    })
    const before = controller.decision()
    const ends = new Set([...before.granted].filter(isScoped))
    const adopted = controller.adopt(next)
    if (ends.size) await controller.end(ends)
    const { changes: changed, residue } = await adopted
    // What ended and is granted starts anew.
    controller.situate(guard.situation())
    const { granted } = changes(guard.decision(), controller.decision())
    await ports.renew?.({
      changes: { granted, denied: changed.denied },
      isKept: !!next === !!guard.read(),
      isStored: true,
      run: async () => residue,
    })
  }

  /** The choices for the device with those of a profile; nothing if nobody has said anything. */
  function joined(parts: readonly (Choices | undefined)[], who: Pick<Choices, 'audience' | 'profile'>): Choices | undefined {
    const device = partOf(controller.choices(), (id) => !isScoped(id))
    const next = { ...strictestOf(catalog, [device, ...parts], Date.now()), ...who }
    return next.answers.size || who.audience || who.profile ? next : undefined
  }

  async function enter(id: string | null, options: ProfileOptions, mayGrant: () => boolean): Promise<void> {
    const said = readAudience(options.audience)
    if (said !== options.audience) ports.report('profile', `audience: ${options.audience}`)
    const isNamed = typeof id === 'string' && id !== ''
    if (!isNamed && id !== null) ports.report('profile', 'id')
    if (!(await controller.isSound)) return
    const known = [...shelf.marks(), controller.choices()?.profile].filter((mark) => mark !== undefined && mark !== nobody) as string[]
    const mark = isNamed ? await profileMark(win, id, known, fingerprint) : undefined
    const now = controller.choices()
    const audience = said ?? (mark === now?.profile ? now?.audience : shelf.get(mark ?? nobody).choices?.audience)
    if (mark === now?.profile) {
      if (audience !== now?.audience) await take(now ? { ...now, audience } : joined([], { audience }))
      return
    }
    keep(now)
    if (mark === undefined) return back({ audience })
    const { choices, met } = shelf.get(mark)
    const elsewhere = [shelf.get(nobody).choices, options.answers && answersFrom(options.answers, options, mayGrant)].map((each) =>
      partOf(each, (answered) => isScoped(answered) && (each!.answers.get(answered) === 'refused' || !isMinor(audience))),
    )
    const marks = elsewhere.map((each) => fingerprint(JSON.stringify([...(each?.answers ?? [])])))
    // What the profile has answered since counts more than what was there before.
    const unmet = elsewhere.filter((_, index) => !choices || !met.includes(marks[index]!))
    const done = take(joined([choices, ...unmet], { audience, profile: mark }))
    shelf.put(mark, { met: marks })
    return done
  }

  /** Puts the answers of whoever leaves where they are found again. */
  function keep(now: Choices | undefined): void {
    const left = leaving()
    const choices = left && (left.answers.size || left.audience) ? left : undefined
    const from = now?.profile ?? nobody
    if (choices || now?.profile) shelf.put(from, { choices, met: shelf.get(from).met })
  }

  /** Returns to the answers that were given while nobody was signed in. */
  function back(who: Pick<Choices, 'audience'>): Promise<void> {
    const done = take(joined([shelf.get(nobody).choices], who))
    // From here on they are the ones in force.
    shelf.remove(nobody)
    return done
  }

  function answersFrom(given: NonNullable<ProfileOptions['answers']>, { answeredAt }: ProfileOptions, mayGrant: () => boolean): Choices {
    const now = Date.now()
    const choices = answersGiven(catalog, given, answeredAt ?? now, now)
    const grants = [...choices.answers.values()].includes('granted')
    return !grants || mayGrant() ? choices : partOf(choices, (id) => choices.answers.get(id) === 'refused')!
  }

  async function forgetProfile(): Promise<void> {
    if (!(await controller.isSound)) return
    const now = controller.choices()
    if (!now?.profile) return take(joined([], { audience: now?.audience }))
    shelf.remove(now.profile)
    return back({ audience: shelf.get(nobody).choices?.audience })
  }

  async function forgetAll(): Promise<void> {
    const { audience } = controller.choices() ?? {}
    const forgotten = controller.adopt(undefined)
    for (const mark of shelf.marks()) shelf.remove(mark)
    // A child's page stays one.
    if (audience) await controller.adopt(joined([], { audience }))
    const { changes: changed, residue } = await forgotten
    await (await ports.aftermath()).clear()
    await ports.renew?.({ changes: changed, isKept: true, isStored: true, run: async () => residue })
  }

  function inTurn(work: () => Promise<void>): Promise<void> {
    const done = queue.then(work)
    // The caller is told; the next call does not depend on it.
    queue = done.catch(Boolean)
    return done
  }

  return {
    enter: (id, options, mayGrant) => inTurn(() => enter(id, options, mayGrant)),
    reset: (scope) => inTurn(scope === 'profile' ? forgetProfile : forgetAll),
  }
}

const isMinor = (audience: Choices['audience']): boolean => audience === 'child' || audience === 'teen'
