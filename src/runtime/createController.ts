import { answer } from '../core/answer.ts'
import { changes } from '../core/changes.ts'
import type { Changes, Choices, Decision, Intent, Method } from '../core/types.ts'
import type { Guard } from '../guard/types.ts'
import type { Evidence } from '../store/outbox.ts'
import type { Ports } from './ports.ts'
import type { AnswerResult, DecisionListener } from './types.ts'

/** The only mutable state: the choices. Everything else is computed from them. */
export interface Controller {
  /** Resolves when it is known whether the configuration has mistakes. If it has, they are reported and nothing can be answered. */
  readonly isSound: Promise<boolean>
  /** With `counts` false nothing happens, and the result says so. */
  answer(intent: Intent, method: Method, counts?: boolean): Promise<AnswerResult>
  /** Forgets the choices, and sweeps what optional services stored. */
  forget(): Promise<AnswerResult>
  /** What the visitor's choices grant now. In strict mode a page that was loaded before obeys less. */
  decision(): Decision
  subscribe(listener: DecisionListener): () => void
  stop(): void
}

/** Joins the guard's gates, the memory and the records. */
export function createController(guard: Guard, ports: Ports): Controller {
  const { catalog } = guard
  const listeners = new Set<DecisionListener>()
  let choices = guard.read()
  /** Whether the browser has kept them. */
  let isKept = !!choices
  /** In strict mode the page's policy forbids what was not granted when it was loaded. */
  let isOpenable = true

  /** The order of effects: it stands here and nowhere else. Integrations and vendors' own revoke calls get their places with later versions. */
  function take(next: Decision, remember?: () => void, isRefusal?: boolean): Changes {
    const before = guard.decision()
    guard.close(next, isRefusal) // What is newly denied is held from here on.
    remember?.() // The next page's guard knows.
    if (isOpenable) void guard.open(next) // What was held for what is granted starts.
    const now = guard.decision()
    const changed = changes(before, now)
    // Reading again what is known is no change; a first refusal is one, of what is asked.
    if (changed.granted.length || changed.denied.length || `${before.unanswered}` !== `${now.unanswered}`)
      for (const listener of listeners)
        try {
          listener(now, changed)
        } catch (error) {
          ports.report('subscriber', error)
        }
    return changes(before, next)
  }

  /** Sweeps what is denied and was answered (with `all`, also what was not), and records. Never rejects. */
  async function follow(
    { granted, unanswered }: Decision,
    all: boolean,
    evidence?: Evidence,
    changed?: Changes,
  ): Promise<AnswerResult['swept']> {
    const open = new Set(all ? [] : unanswered)
    const sweep = [...catalog.services.keys()].filter((id) => !granted.has(id) && !open.has(id))
    const isStored = ports.outbox.put({ sweep, ...(evidence && { evidence }) })
    return changed && ports.renew ? ports.renew({ changes: changed, isKept, isStored, run }) : run()
  }

  const run = (): Promise<AnswerResult['swept']> =>
    ports
      .aftermath()
      .then((aftermath) => aftermath.run())
      .catch((error: unknown) => (ports.report('aftermath', error), []))

  async function settle(next: Choices | undefined, isRefusal: boolean, evidence?: Evidence): Promise<AnswerResult> {
    choices = next
    const decision = guard.decide(next)
    const changed = take(decision, () => ports.remember(next), isRefusal)
    isKept = !!guard.read()
    ports.announce()
    return { counts: true, changes: changed, swept: await follow(decision, !next, evidence, evidence && changed) }
  }

  /** Reads the choice again. Where storage is refused there is nothing to read, and what this page knows stays; else it was forgotten. */
  function reread(): void {
    const read = guard.read()
    if (read || isKept) choices = read
    isKept = !!read
    const decision = guard.decide(choices)
    // Its own session storage is each tab's own to sweep.
    if (take(decision).denied.length) void follow(decision, !choices)
  }

  /** Makes sure of the configuration before anything is asked: at once, or for an edition that is new to this browser with a chunk of code. */
  async function check(): Promise<boolean> {
    if (guard.isKnownSound()) return true
    if (!(await ports.isSound())) return false
    guard.trust()
    reread()
    // The next page knows this edition.
    if (choices) ports.remember(choices)
    return true
  }

  const undo = ports.onOutsideChange(reread)
  const isSound = check().then((sound) => {
    isOpenable = catalog.configuration.enforce !== 'strict'
    return sound
  })
  if (ports.outbox.hasLeft()) void run()

  return {
    isSound,
    async answer(intent, method, counts = true) {
      if (!counts || !(await isSound)) return { counts: false, changes: { granted: [], denied: [] }, swept: [] }
      const at = Date.now()
      const next = answer(catalog, choices, guard.decide(choices), intent, at)
      return settle(next, intent.type !== 'grant', {
        at,
        intent: intent.type,
        method,
        language: ports.language(),
        answers: [...next.answers],
      })
    },
    decision: () => guard.decide(choices),
    forget: () => settle(undefined, true),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop: undo,
  }
}
