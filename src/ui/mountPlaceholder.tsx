import { render } from 'preact'
import base from '../../styles/base.css'
import placeholder from '../../styles/placeholder.css'
import type { HeldContent, InterfacePort } from '../runtime/types.ts'
import { adoptStyles } from './adoptStyles.ts'
import { createCover } from './createCover.ts'
import { focusOn } from './focusOn.ts'
import { placeOf } from './placeOf.ts'
import { Placeholder } from './Placeholder.tsx'

/** A placeholder in the page. */
export interface MountedPlaceholder {
  /** Reads where the element is; what is returned moves the placeholder there, and shows it or takes it away. */
  measure(): () => void
  /** Takes it away. The focus goes from it to the element that it stood in for. */
  remove(): void
}

/**
 * Stands in for an element that is held: over it, while it keeps its own place and size in the page, unseen. So the layout is the
 * page's own before, meanwhile and after. Where the page shows nothing of the element, nothing is shown instead.
 */
export function mountPlaceholder(port: InterfacePort, content: HeldContent): MountedPlaceholder {
  const { element } = content
  const root = document.createDocumentFragment()
  let drop: (() => void) | undefined
  let cover: ReturnType<typeof createCover> | undefined

  function show(): void {
    const dropStyles = adoptStyles(base + placeholder, element.getRootNode() as Document | ShadowRoot)
    render(<Placeholder port={port} content={content} />, root)
    const card = root.firstElementChild as HTMLElement
    cover = createCover(element, card)
    drop = () => {
      const hadFocus = (card.getRootNode() as Document | ShadowRoot).activeElement
      const takesFocus = hadFocus && card.contains(hadFocus)
      cover?.remove()
      render(null, root)
      card.remove()
      dropStyles()
      cover = drop = undefined
      if (takesFocus && element.isConnected) focusOn(element as HTMLElement)
    }
  }

  return {
    measure() {
      if (cover && !cover.isInPlace()) drop?.()
      if (cover) return cover.measure()
      return () => {
        if (!placeOf(element)) return
        show()
        cover?.measure()()
      }
    },
    remove: () => drop?.(),
  }
}
