import { callers } from '../callers.ts'
import { callNative } from '../patch.ts'
import type { Releasing } from './releasing.ts'

/** Serves listeners of released services for events that were over when they were released. */
export interface LateListeners {
  /** A service is released: what is over for it now is served from here on. */
  release(service: string | undefined): void
  /** A batch begins: its listeners are called when it says so. */
  begin(): void
  /** Calls those that wait for an event. */
  tell(type: string): void
  /** The batch is over: what comes from now on is called a task later. */
  end(): void
}

interface Late {
  readonly type: string
  readonly target: EventTarget
  readonly listener: EventListenerOrEventListenerObject
  readonly options: AddEventListenerOptions
  /** Whether it is the value of an `on…` property. */
  readonly isProperty: boolean
}

type Registration = [type: string, listener: EventListenerOrEventListenerObject | null, options?: AddEventListenerOptions | boolean | null]

const optionsOf = (options: Registration[2]): AddEventListenerOptions =>
  typeof options === 'object' ? (options ?? {}) : { capture: !!options }

/** Patches what registers listeners; until something is released nothing of this is there. */
export function createLateListeners({ win, patch, judge }: Releasing): LateListeners {
  const { document, performance } = win
  const { addEventListener } = win.EventTarget.prototype
  const [timing] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const isComplete = (): boolean => document.readyState === 'complete'
  /** Where each event is heard, and whether it is over. */
  const events = new Map<unknown, readonly [isOver: () => boolean, ...targets: EventTarget[]]>([
    ['DOMContentLoaded', [() => (timing ? timing.domContentLoadedEventStart > 0 : isComplete()), document, win]],
    ['readystatechange', [isComplete, document]],
    ['load', [() => isComplete() && (!timing || timing.loadEventStart > 0), win]],
  ])
  const over = new Map<string, Set<unknown>>()
  let waiting: Late[] = []
  let batches = 0

  /** Whether the script that runs is of a service that was released after this event, or during a batch, when the event could come too early. */
  function isLate(type: unknown): boolean {
    function isOf(url: string, element?: Element): boolean {
      const types = over.get(judge.judgeUrl('script', url, element)?.service ?? '')
      return !!types && (batches > 0 || types.has(type))
    }
    const script = document.currentScript as HTMLScriptElement | null
    return !!(script && isOf(script.src, script)) || callers().some((url) => isOf(url))
  }

  function wait(late: Late): void {
    waiting.push(late)
    if (!batches) setTimeout(tell, 0, late.type)
  }

  function tell(type: string): void {
    const due = waiting.filter((late) => late.type === type)
    waiting = waiting.filter((late) => late.type !== type)
    for (const target of events.get(type)!.slice(1)) for (const late of due) if (late.target === target) call(late)
  }

  function call({ type, target, listener, options, isProperty }: Late): void {
    const isOver = events.get(type)![0]()
    if (isProperty ? !isOver || Reflect.get(target, `on${type}`) !== listener : options.signal?.aborted) return
    if (!isProperty && !(isOver && options.once)) callNative(addEventListener, target, [type, listener, options])
    if (!isOver) return
    const event = new win.Event(type, { bubbles: type === 'DOMContentLoaded' })
    const facts = { target: document, srcElement: document, currentTarget: target, eventPhase: target === win && type !== 'load' ? 3 : 2 }
    for (const [name, value] of Object.entries(facts)) Object.defineProperty(event, name, { value })
    try {
      if (typeof listener === 'function') callNative(listener, target, [event])
      else listener.handleEvent(event)
    } catch (error) {
      // As a browser does: the page hears of it, and the others go on.
      queueMicrotask(() => {
        throw error
      })
    }
  }

  /** Browsers take type, listener and phase for the same registration. */
  const isSame =
    ([type, listener, options]: Registration, target: EventTarget) =>
    (late: Late): boolean =>
      !late.isProperty &&
      late.type === type &&
      late.target === target &&
      late.listener === listener &&
      !!late.options.capture === !!optionsOf(options).capture

  patch<EventTarget | undefined, Registration>(win.EventTarget.prototype, 'addEventListener', 'value', (native, self, args) => {
    const [type, listener, options] = args
    const target = self ?? win
    if (!listener || !events.get(type)?.includes(target as never) || !isLate(type)) callNative(native, self, args)
    else if (!waiting.some(isSame(args, target))) wait({ type, target, listener, options: optionsOf(options), isProperty: false })
  })
  patch<EventTarget | undefined, Registration>(win.EventTarget.prototype, 'removeEventListener', 'value', (native, self, args) => {
    callNative(native, self, args)
    if (waiting.length) waiting = waiting.filter((late) => !isSame(args, self ?? win)(late))
  })
  for (const [type, target] of [
    ['load', win],
    ['readystatechange', document],
  ] as const) {
    const key = `on${type}`
    let owner: object | null = target
    while (owner && !Object.hasOwn(owner, key)) owner = Reflect.getPrototypeOf(owner)
    patch(owner ?? undefined, key, 'set', (native, self, args: readonly unknown[]) => {
      callNative(native, self, args)
      const [listener] = args
      if (typeof listener === 'function' && (self ?? win) === target && isLate(type))
        wait({ type, target, listener: listener as EventListener, options: {}, isProperty: true })
    })
  }

  return {
    release(service = '') {
      const types = over.get(service) ?? new Set()
      for (const [type, [isOver]] of events) if (isOver()) types.add(type)
      over.set(service, types)
    },
    begin: () => void batches++,
    tell,
    end: () => void batches--,
  }
}
