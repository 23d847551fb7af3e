import type { Page } from '../driver/types.ts'

/** Waits for the one button or link with that name inside of `within`, and clicks it with the pointer. */
export async function clickNamed(page: Page, within: string, name: string): Promise<void> {
  await page.click(await page.waitFor(pathTo, within, name))
}

/** Runs in the page: a selector that only this element has. */
function pathTo(within: string, name: string): string {
  const named = (element: Element): boolean => (element.getAttribute('aria-label') ?? element.textContent.trim()) === name
  const found = [...document.querySelectorAll(within)].flatMap((part) => [...part.querySelectorAll('button, a')]).filter(named)
  if (found.length !== 1) return ''
  const path: string[] = []
  // Among those of its own kind: a notice of ours that comes or goes meanwhile does not move the others.
  for (let at: Element | null = found[0]!; at; at = at.parentElement) {
    const alike = [...(at.parentElement?.children ?? [at])].filter(({ localName }) => localName === at!.localName)
    path.unshift(`${at.localName}:nth-of-type(${alike.indexOf(at) + 1})`)
  }
  return path.join(' > ')
}
