/** A part of the interface that is loaded when it is first shown. */
export interface Mount {
  /** Loads and mounts it, once. Rejects if it cannot be loaded; then it can be tried again. */
  show(): Promise<void>
  /** Removes it, also if it is still loading. */
  hide(): void
}

/** `load` resolves to what mounts the part; mounting returns what removes it. */
export function createMount(load: () => Promise<() => () => void>): Mount {
  let wanted = false
  let remove: (() => void) | undefined
  return {
    async show() {
      if (wanted) return
      wanted = true
      try {
        const mount = await load()
        // It may have been hidden, or hidden and shown again, while it was loading.
        if (wanted && !remove) remove = mount()
      } catch (error) {
        wanted = false
        throw error
      }
    },
    hide() {
      wanted = false
      remove?.()
      remove = undefined
    },
  }
}
