import { compile } from '../../../src/core/compile.ts'
import type { Configuration } from '../../../src/core/configuration.ts'
import { createIdentifiers } from '../../../src/ids/createIdentifiers.ts'
import type { Ids } from '../../../src/ids/types.ts'

/** Two services with an identifier of the same name, one for the session, one in a category of its own, and two of devices. */
const withIdentifiers: Configuration = {
  categories: { essential: { required: true }, advertising: {}, measuring: {} },
  services: {
    ads: {
      name: 'Ad network',
      provider: { name: 'Ads Inc.' },
      category: 'advertising',
      technologies: [
        { type: 'resettable-id', name: 'ad-client', duration: '90d' },
        { type: 'resettable-id', name: 'visit', duration: 'session' },
        { type: 'resettable-id', name: 'reach', category: 'measuring' },
        { type: 'resettable-id', name: 'apple', ifaType: 'idfa', instead: 'Ask your telephone.' },
        { type: 'resettable-id', name: 'android', ifaType: 'aaid' },
      ],
    },
    rival: {
      name: 'Rival network',
      provider: { name: 'Rival Ltd' },
      category: 'advertising',
      technologies: [
        { type: 'resettable-id', name: 'ad-client', duration: '90d' },
        { type: 'resettable-id', name: 'theirs*' },
      ],
    },
  },
}

/** A tab of the device. */
export interface Tab {
  readonly ids: Ids
  /** What was reported, each as `topic detail`. */
  readonly reports: string[]
  /** Exactly these services and categories are granted from now on. */
  grant(...granted: readonly string[]): void
  readonly win: Window & typeof globalThis
}

/** A device with localStorage, on which tabs are opened. */
export interface Device {
  readonly stored: Map<string, string>
  open(options?: { readonly granted?: readonly string[]; readonly isRefused?: boolean; readonly isDecided?: boolean }): Tab
}

export function aDevice(configuration: Configuration = withIdentifiers): Device {
  const catalog = compile(configuration)
  const stored = new Map<string, string>()
  const channels = new Set<EventTarget>()

  class Channel extends EventTarget {
    constructor() {
      super()
      channels.add(this)
    }
    postMessage(data: unknown): void {
      for (const other of channels) if (other !== this) other.dispatchEvent(Object.assign(new Event('message'), { data }))
    }
    close(): void {
      channels.delete(this)
    }
  }

  return {
    stored,
    open({ granted = [], isRefused = false, isDecided = true } = {}) {
      const reports: string[] = []
      const listeners = new Set<() => void>()
      let now: ReadonlySet<string> = new Set(granted)
      const win = Object.assign(new EventTarget(), {
        crypto,
        BroadcastChannel: Channel,
        origin: 'https://lumen.example',
        ...areas(stored, isRefused),
      })
      const parent = Object.assign(win, { parent: win }) as unknown as Window & typeof globalThis
      const ids = createIdentifiers(parent, {
        catalog,
        granted: () => now,
        isDecided: () => isDecided,
        subscribe(listener) {
          listeners.add(listener)
          return () => listeners.delete(listener)
        },
        own: (work) => work(),
        report: (topic, detail) => reports.push(`${topic} ${detail}`),
      })
      return {
        ids,
        reports,
        win: parent,
        grant(...next) {
          now = new Set(next)
          for (const listener of listeners) listener()
        },
      }
    },
  }
}

/** Web Storage of one tab: the device's, and its own for the session. */
function areas(stored: Map<string, string>, isRefused: boolean) {
  const area = (items: Map<string, string>): Storage =>
    new Proxy({} as Storage, {
      get(_, method) {
        if (isRefused) throw new DOMException('refused', 'SecurityError')
        if (method === 'getItem') return (key: string) => items.get(key) ?? null
        if (method === 'setItem') return (key: string, text: string) => void items.set(key, text)
        if (method === 'removeItem') return (key: string) => void items.delete(key)
        return undefined
      },
      ownKeys() {
        if (isRefused) throw new DOMException('refused', 'SecurityError')
        return [...items.keys()]
      },
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    })
  return { localStorage: area(stored), sessionStorage: area(new Map()) }
}
