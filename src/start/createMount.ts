/** A part of the interface that is loaded when it is first shown. */
export interface Mount {
  /** Loads and mounts it, once. Rejects if it cannot be loaded; then it can be tried again. */
  show(): Promise<void>
  /** Removes it, also if it is still loading. */
  hide(): void
}

/** `load` resolves to what mounts the part; mounting returns what removes it. */
export function createMount(load: () => Promise<() => () => void>): Mount {
  /** The showing that counts: one that was hidden while it was loading does not, also if it was shown again since. */
  let current: object | undefined
  let remove: (() => void) | undefined
  return {
    async show() {
      if (current) return
      const mine = (current = {})
      try {
        const mount = await load()
        if (current === mine) remove = mount()
      } catch (error) {
        if (current === mine) current = undefined
        throw error
      }
    },
    hide() {
      current = undefined
      remove?.()
      remove = undefined
    },
  }
}
