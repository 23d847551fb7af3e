import type { Page } from '../driver/types.ts'

/** A button of the interface as it is drawn now. */
export interface DrawnAnswer {
  readonly name: string
  readonly tag: string
  readonly width: number
  readonly height: number
  /** The whole of it is in the viewport. */
  readonly isInView: boolean
  /** A click on its middle meets it and nothing that lies over it. */
  readonly isOnTop: boolean
  /** Every computed property. */
  readonly style: Readonly<Record<string, string>>
}

/** The answers of the banner (`.cs-banner`) or the preferences (`.cs-dialog`), once it is there and its transitions are at their end. */
export async function answersIn(page: Page, part: string): Promise<readonly DrawnAnswer[]> {
  await page.waitFor(end, part)
  return page.evaluate(drawn, part)
}

// Not awaited: without a graphics card a frame can take a second.
function end(part: string): boolean {
  const element = document.querySelector(part)
  for (const each of element?.getAnimations({ subtree: true }) ?? []) each.finish()
  return !!element
}

function drawn(part: string): DrawnAnswer[] {
  return [...document.querySelectorAll(`${part} .cs-answer`)].map((answer) => {
    const { left, top, right, bottom, width, height } = answer.getBoundingClientRect()
    const style = getComputedStyle(answer)
    return {
      name: answer.textContent,
      tag: answer.localName,
      width,
      height,
      isInView: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
      isOnTop: document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === answer,
      style: Object.fromEntries([...style].map((property) => [property, style.getPropertyValue(property)])),
    }
  })
}
