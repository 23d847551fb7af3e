/** What a patched function does instead. `native` is the original, for `callNative`. */
export type Call<Self, Args extends readonly unknown[]> = (native: unknown, self: Self, args: Args) => unknown

/** Where patches are made and taken back. */
export interface Patches {
  /**
   * Replaces the value, getter or setter of a property. The replacement is a proxy of the original, so name, length, `toString` and
   * the descriptor stay what they were. What this engine does not have is left alone.
   */
  patch<Self = unknown, Args extends readonly unknown[] = readonly unknown[]>(
    target: object | undefined,
    key: PropertyKey,
    part: 'value' | 'get' | 'set',
    call: Call<Self, Args>,
  ): void
  /** Gives every property back that is still ours; where somebody wrapped ours, it only passes on from now on. */
  undo(): void
}

/** Natives are taken before anything else runs: a page that replaces them later does not change what the gates do. */
const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect

/** Calls an original function. */
export const callNative = apply as (native: unknown, self: unknown, args: ArrayLike<unknown>) => unknown

/** A fresh set of patches. `report` gets what could not be patched: that gate stays open, which the operator must know. */
export function createPatches(report: (topic: string, detail: unknown) => void): Patches {
  const undos: (() => void)[] = []
  return {
    patch(target, key, part, call) {
      const original = target && getOwnPropertyDescriptor(target, key)
      const native = original?.[part]
      if (typeof native !== 'function') return
      let live = true
      const ours = new Proxy(native, {
        apply: (_, self, args) => (live ? call(native, self, args as never) : apply(native, self, args)),
      })
      if (!defineProperty(target!, key, { ...original, [part]: ours })) report('patch', key)
      // The last one first, and only our part of the property: its other half can be somebody else's by now.
      undos.unshift(() => {
        live = false
        const now = getOwnPropertyDescriptor(target!, key)
        if (now?.[part] === ours) defineProperty(target!, key, { ...now, [part]: native })
      })
    },
    undo: () => undos.forEach((undo) => undo()),
  }
}
