import type { InterfacePort } from '../runtime/types.ts'
import { mountPlaceholder, type MountedPlaceholder } from '../ui/mountPlaceholder.tsx'
import { heldContents } from './heldContents.ts'
import { watchLayout } from './watchLayout.ts'

/** A placeholder for everything that is held and would be seen, for as long as it is. Returns its undo. */
export function startPlaceholders(port: InterfacePort): () => void {
  const placeholders = new Map<Element, MountedPlaceholder>()
  const layout = watchLayout(update, follow)
  const unwatch = port.watch(({ vector }) => {
    if (/^(frame|embed|media)$/.test(vector)) layout.changed()
  })

  function drop(element: Element): void {
    layout.unobserve(element)
    placeholders.get(element)?.remove()
    placeholders.delete(element)
  }

  function update(): void {
    const contents = heldContents(port)
    for (const element of placeholders.keys()) if (!contents.has(element)) drop(element)
    for (const [element, content] of contents)
      if (!placeholders.has(element)) {
        placeholders.set(element, mountPlaceholder(port, content))
        layout.observe(element)
      }
    follow()
  }

  /** Everything is measured before anything is moved, so that the browser lays the page out once. */
  function follow(): void {
    const moves = [...placeholders.values()].map((placeholder) => placeholder.measure())
    for (const move of moves) move()
  }

  return () => {
    unwatch()
    layout.stop()
    for (const element of placeholders.keys()) drop(element)
  }
}
