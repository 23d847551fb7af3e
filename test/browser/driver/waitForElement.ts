import { waitUntilTrue } from './waitUntilTrue.ts'

/** Waits until the element is there, has a size and stands still, so that a click on its middle meets it. */
export async function waitForElement(evaluate: (expression: string) => Promise<unknown>, selector: string): Promise<void> {
  let before: unknown
  await waitUntilTrue(async () => {
    const now = await evaluate(`(${boxOf.toString()})(${JSON.stringify(selector)})`)
    const still = now !== undefined && now !== null && now === before
    before = now
    return still
  }, `an element that stands still: ${selector}`)
}

function boxOf(selector: string): string | undefined {
  const box = document.querySelector(selector)?.getBoundingClientRect()
  return box && box.width > 0 && box.height > 0 ? [box.x, box.y, box.width, box.height].join() : undefined
}
