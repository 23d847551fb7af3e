import { insertQuietly } from './insertQuietly.ts'
import { covered, placeOf } from './placeOf.ts'

/** What keeps a placeholder where its element is. */
export interface Cover {
  /** False when the element is seen no more, or elsewhere in the page: then there is to be no cover, or another. */
  isInPlace(): boolean
  /** Reads where the element is; what is returned moves the cover there. */
  measure(): () => void
  /** Gives the element back as it was. */
  remove(): void
}

/** Puts `cover` into the page for an element that `placeOf` has a place for, and hides the element, whose box stays. */
export function createCover(element: Element, cover: HTMLElement): Cover {
  const place = placeOf(element)
  const style = getComputedStyle(element)
  let [x, y] = [0, 0]
  function set(name: string, value: string): void {
    if (cover.style.getPropertyValue(name) !== value) cover.style.setProperty(name, value)
  }

  set('--cs-radius-place', style.borderRadius)
  if (place === 'beside') {
    cover.classList.add('cs-placeholder-beside')
    set('--cs-width', sized(style.width, 300))
    set('--cs-height', sized(style.height, 150))
    set('--cs-margin', style.margin)
    element.after(cover)
  } else {
    set('--cs-position', style.position === 'fixed' ? 'fixed' : 'absolute')
    set('--cs-level', style.zIndex)
    insertQuietly(cover, element)
  }
  element.setAttribute(covered, '')

  return {
    isInPlace: () => placeOf(element) === place && cover.parentNode === element.parentNode,
    measure() {
      if (place === 'beside') return () => {}
      const target = element.getBoundingClientRect()
      const now = cover.getBoundingClientRect()
      return () => {
        x += target.left - now.left
        y += target.top - now.top
        set('--cs-width', `${target.width}px`)
        set('--cs-height', `${target.height}px`)
        set('--cs-offset', `${round(x)}px ${round(y)}px`)
      }
    },
    remove() {
      element.removeAttribute(covered)
      cover.remove()
    },
  }
}

/** A size, or what a browser takes in its place; https://drafts.csswg.org/css-images/#default-object-size */
const sized = (size: string, other: number): string => (size === 'auto' ? `${other}px` : size)

/** Less than what can be seen, so that no rounding of the browser's moves it for ever. */
const round = (pixels: number): number => Math.round(pixels * 8) / 8
