import { answer } from '../core/answer.ts'
import { changes } from '../core/changes.ts'
import { askedOf } from '../core/records/askedOf.ts'
import type { Changes, Choices, Decision, Intent, Method, Situation } from '../core/types.ts'
import type { Guard } from '../guard/types.ts'
import type { Evidence } from '../store/outbox.ts'
import type { Ports } from './ports.ts'
import type { Occasion } from './aftermath.ts'
import type { AnswerResult, DecisionListener, Integration, Residue } from './types.ts'

/** The only mutable state: the choices. Everything else is computed from them. */
export interface Controller {
  /** Resolves when it is known whether the configuration has mistakes. If it has, they are reported and nothing can be answered. */
  readonly isSound: Promise<boolean>
  /** With `counts` false nothing happens, and the result says so. */
  answer(intent: Intent, method: Method, counts?: boolean): Promise<AnswerResult>
  /** Puts others in the place of the choices, or nothing. It is no answer: nothing is recorded. Sweeps what is denied then. */
  adopt(next: Choices | undefined): Promise<AnswerResult>
  /** Denies these until the next decision, and sweeps what they stored. */
  end(ids: ReadonlySet<string>): Promise<Residue>
  /** Takes what has become known of the visitor's region or signals, and decides again. */
  situate(situation: Situation): void
  /** The visitor's answers; nothing before the first one. */
  choices(): Choices | undefined
  /** What the visitor's choices grant now. In strict mode a page that was loaded before obeys less. */
  decision(): Decision
  /** False once the browser has not kept an answer. */
  isKept(): boolean
  subscribe(listener: DecisionListener): () => void
  /** Returns its undo. */
  connect(id: string, integration: Integration): () => void
  stop(): void
}

const nothing: AnswerResult = {
  counts: false,
  changes: { granted: [], denied: [] },
  residue: { removed: [], left: [], running: [], reload: 'needless' },
}

/** Joins the guard's gates, the memory and the records. */
export function createController(guard: Guard, ports: Ports): Controller {
  const { catalog } = guard
  const listeners = new Set<DecisionListener>()
  const connected = new Set<readonly [id: string, integration: Integration]>()
  let choices = guard.read()
  /** Whether the browser has kept them. */
  let isKept = !!choices
  /** In strict mode the page's policy forbids what was not granted when it was loaded. */
  let isOpenable = true

  /** Calls what is not ours: it may throw or reject. */
  async function call(topic: string, work: () => unknown): Promise<void> {
    try {
      await work()
    } catch (error) {
      ports.report(topic, error)
    }
  }

  /** Tells those whose service is among the ids. */
  function tell(ids: readonly string[], word: keyof Integration): void {
    for (const [id, integration] of connected) if (ids.includes(id)) void call(word, () => integration[word]?.())
  }

  /** The order of effects: it stands here and nowhere else. */
  function take(next: Decision, remember?: () => void, isRefusal?: boolean): Changes {
    const before = guard.decision()
    guard.close(next, isRefusal) // What is newly denied is held from here on.
    tell(changes(before, next).denied, 'revoke') // The vendors' own opt-outs; a page that ends now has called them.
    remember?.() // The next page's guard knows.
    if (isOpenable) void guard.open(next) // What was held for what is granted starts, in a moment.
    const now = guard.decision()
    const changed = changes(before, now)
    tell(changed.granted, 'restore')
    // Reading again what is known is no change; a first refusal is one, of what is asked.
    if (changed.granted.length || changed.denied.length || `${before.unanswered} ${before.notice}` !== `${now.unanswered} ${now.notice}`)
      for (const listener of listeners) void call('subscriber', () => listener(now, changed))
    return changes(before, next)
  }

  /** Sweeps what is denied and was answered (with `all`, also what was not), and records. Never rejects. */
  async function follow({ granted, unanswered }: Decision, all: boolean, changed: Changes, evidence?: Evidence): Promise<Residue> {
    const open = new Set(all ? [] : unanswered)
    // A technology can need a category beside its service. One that is answered in part is not answered.
    for (const { id, services } of catalog.categories.values()) if (services.some((service) => open.has(service.id))) open.add(id)
    const sweep = [...catalog.services.keys(), ...catalog.categories.keys()].filter((id) => !granted.has(id) && !open.has(id))
    const isStored = ports.outbox.put({ sweep, ...(evidence && { evidence }) })
    const runAfter = () => run({ changes: changed, method: evidence?.method })
    return evidence && ports.renew ? ports.renew({ changes: changed, isKept, isStored, run: runAfter }) : runAfter()
  }

  const run = (occasion?: Occasion): Promise<Residue> =>
    ports
      .aftermath()
      .then((aftermath) => aftermath.run(occasion))
      .catch((error: unknown) => (ports.report('aftermath', error), nothing.residue))

  async function settle(next: Choices | undefined, isRefusal: boolean, evidence?: Evidence): Promise<AnswerResult> {
    choices = next
    const decision = guard.decide(next)
    const changed = take(decision, () => ports.remember(next), isRefusal)
    isKept = !!guard.read()
    ports.announce()
    return { counts: true, changes: changed, residue: await follow(decision, !next, changed, evidence) }
  }

  /** Reads the choice again. Where storage is refused there is nothing to read, and what this page knows stays; else it was forgotten. */
  function reread(): void {
    const read = guard.read()
    if (read || isKept) choices = read
    isKept = !!read
    const decision = guard.decide(choices)
    // Its own session storage is each tab's own to sweep.
    const changed = take(decision)
    if (changed.denied.length) void follow(decision, !choices, changed)
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
      if (!counts || !(await isSound)) return nothing
      const at = Date.now()
      const situation = guard.situation()
      const next = answer(catalog, choices, guard.decide(choices), intent, at, situation.signals)
      return settle(next, intent.type !== 'grant' && intent.type !== 'acknowledge', {
        at,
        intent: intent.type,
        method,
        language: ports.language(),
        answers: [...next.answers],
        asked: askedOf(catalog),
        situation,
      })
    },
    situate(situation) {
      guard.situate(situation)
      reread()
    },
    choices: () => choices,
    decision: () => guard.decide(choices),
    isKept: () => !choices || isKept,
    adopt: (next) => settle(next, true),
    end(ids) {
      const now = guard.decision()
      const decision = { ...now, granted: new Set([...now.granted].filter((id) => !ids.has(id))) }
      const changed = take(decision, undefined, true)
      ports.outbox.put({ sweep: [...ids] })
      return run({ changes: changed })
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    connect(...connection) {
      connected.add(connection)
      return () => connected.delete(connection)
    },
    stop: undo,
  }
}
