import type { KnownModel } from './types.ts'

const byStrictness: readonly KnownModel[] = ['opt-in', 'opt-out', 'notice', 'none']

/** The strictest of some models; `opt-in` if there are none. */
export function strictest(models: Iterable<KnownModel>): KnownModel {
  const all = new Set(models)
  return byStrictness.find((model) => all.has(model)) ?? 'opt-in'
}
