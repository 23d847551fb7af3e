/** What a patched function does instead. `native` is the original, for `callNative`. */
export type Call<Self, Args extends readonly unknown[]> = (native: unknown, self: Self, args: Args) => unknown

/** What a patched constructor does instead; it returns the object. `native` is the original, for `makeNative`. */
export type Construct = (native: object, args: unknown[], newTarget: Function) => object

/** Where patches are made and taken back. */
export interface Patches {
  /**
   * Replaces the value, getter or setter of a property. The replacement has the name, the length and the `toString` of the original, and the
   * descriptor stays what it was. What this engine does not have is left alone. One that is `forGood` is never given back.
   */
  patch<Self = unknown, Args extends readonly unknown[] = readonly unknown[]>(
    target: object | undefined,
    key: PropertyKey,
    part: 'value' | 'get' | 'set',
    call: Call<Self, Args>,
    forGood?: boolean,
  ): void
  /** Replaces a constructor, also where its prototype points back to it. */
  patchConstructor(owner: object, key: PropertyKey, construct: Construct): void
  /** Adds what is to be undone with the patches. */
  whenUndone(undo: () => void): void
  /** Gives every property back that is still ours; where somebody wrapped ours, it only passes on from now on. */
  undo(): void
}

/** Natives are taken before anything else runs: a page that replaces them later does not change what the gates do. */
const { apply, construct: make, defineProperty, getOwnPropertyDescriptor } = Reflect

/** Calls an original function. */
export const callNative = apply as (native: unknown, self: unknown, args: ArrayLike<unknown>) => unknown

/** Constructs with an original constructor. */
export const makeNative = make as (native: unknown, args: ArrayLike<unknown>, newTarget?: Function) => object

/** What our functions stand for, so that `toString` can tell it. */
const natives = new WeakMap<object, object>()

/** A fresh set of patches. `report` gets what could not be patched: that gate stays open, which the operator must know. */
export function createPatches(report: (topic: string, detail: unknown) => void): Patches {
  const undos: (() => void)[] = []
  /** By what they stand for: one that has two names stays one. */
  const constructors = new Map<object, object>()

  function replace(
    target: object,
    key: PropertyKey,
    part: 'value' | 'get' | 'set',
    makeOurs: (native: object, isLive: () => boolean) => object,
    forGood?: boolean,
  ) {
    const original = getOwnPropertyDescriptor(target, key)
    const native = original?.[part]
    if (typeof native !== 'function') return
    let live = true
    const ours = makeOurs(native, () => live)
    natives.set(ours, natives.get(native) ?? native)
    if (!defineProperty(target, key, { ...original, [part]: ours })) report('patch', key)
    if (forGood) return
    // The last one first, and only our part of the property: its other half can be somebody else's by now.
    undos.unshift(() => {
      live = false
      const now = getOwnPropertyDescriptor(target, key)
      if (now?.[part] === ours) defineProperty(target, key, { ...now, [part]: native })
    })
  }

  return {
    patch(target, key, part, call, forGood) {
      if (target)
        replace(
          target,
          key,
          part,
          (native, isLive) => {
            // A method, because like a native one it cannot be constructed; and no proxy, which WebKit and Firefox call two to four times as slowly.
            const { ours } = {
              ours(this: unknown, ...args: unknown[]) {
                return isLive() ? call(native, this as never, args as never) : apply(native as () => unknown, this, args)
              },
            }
            for (const detail of ['length', 'name']) defineProperty(ours, detail, getOwnPropertyDescriptor(native, detail)!)
            return ours
          },
          forGood,
        )
    },
    patchConstructor(owner, key, construct) {
      const original = getOwnPropertyDescriptor(owner, key)?.value as { readonly prototype?: object } | undefined
      replace(owner, key, 'value', (native, isLive) => {
        const ours: object =
          constructors.get(native) ??
          new Proxy(native, {
            construct(_, args: unknown[], newTarget) {
              // A class of the page that extends ours extends the native by it.
              const target = newTarget === ours ? (native as Function) : newTarget
              return isLive() ? construct(native, args, target) : make(native as never, args, target)
            },
          })
        constructors.set(native, ours)
        return ours
      })
      const prototype = original?.prototype
      // `Audio` has the prototype of another.
      if (prototype && getOwnPropertyDescriptor(prototype, 'constructor')?.value === original)
        replace(prototype, 'constructor', 'value', (native) => constructors.get(native)!)
    },
    whenUndone: (undo) => void undos.unshift(undo),
    undo: () => undos.forEach((undo) => undo()),
  }
}

/** Lets `Function.prototype.toString` say of our functions what it says of the natives. */
export const patchToString = ({ patch }: Pick<Patches, 'patch'>, { Function: { prototype } }: typeof globalThis): void =>
  patch(prototype, 'toString', 'value', (native, self: object, args) => callNative(native, natives.get(self) ?? self, args))
