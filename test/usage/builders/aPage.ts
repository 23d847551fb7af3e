import { compile } from '../../../src/core/compile.ts'
import type { Configuration } from '../../../src/core/configuration.ts'
import type { GuardEvent, GuardListener } from '../../../src/guard/types.ts'
import { createUsage } from '../../../src/usage/createUsage.ts'

interface Page {
  readonly configuration?: Configuration
  readonly host?: string
  /** What happened before the usage was asked for. */
  readonly before?: readonly GuardEvent[]
}

/** A page on `shop.example` whose guard repeats some events, and tells more. */
export function aPage({
  configuration = { categories: { essential: { required: true }, extras: {} } },
  host = 'shop.example',
  before = [],
}: Page) {
  const url = new URL(`https://${host}/checkout?mail=a@b.example#top`)
  const win = { location: url, document: { baseURI: url.href } } as unknown as Window
  const listeners = new Set<GuardListener>()
  const reported: unknown[] = []
  const watch = (listener: GuardListener) => {
    before.forEach(listener)
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const usage = createUsage(win, { catalog: compile(configuration), watch }, (topic, detail) => reported.push([topic, detail]))
  return { usage, configuration, reported, tell: (event: GuardEvent) => listeners.forEach((listener) => listener(event)) }
}
