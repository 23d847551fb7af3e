import type { Page } from '../driver/types.ts'

/** The page keeps every marked element, with the attributes that no gate has to do with. */
export async function keepMarked(page: Page): Promise<number> {
  return page.evaluate(() => {
    const kept = [...document.querySelectorAll<HTMLElement>('[data-consent]')].map((element) => ({
      element,
      parent: element.parentElement,
      nonce: element.nonce,
      attributes: [...element.attributes]
        .filter(({ name }) => !/^(data-)?(type|src|srcset|href|poster|data|cs-covered)$/.test(name))
        .map(({ name, value }) => `${name}=${value}`),
    }))
    Object.assign(window, { kept })
    return kept.length
  })
}

/** How many of the kept elements are no longer the same, in the same place, with the same attributes. */
export function changedSince(page: Page): Promise<number> {
  return page.evaluate(() => {
    interface Kept {
      readonly element: HTMLElement
      readonly parent: Element
      readonly nonce: string
      readonly attributes: readonly string[]
    }
    const now = [...document.querySelectorAll('[data-consent]')]
    return (Reflect.get(window, 'kept') as readonly Kept[]).filter(
      ({ element, parent, nonce, attributes }, index) =>
        now[index] !== element ||
        element.parentElement !== parent ||
        element.nonce !== nonce ||
        attributes.some((attribute) => {
          const [name, ...value] = attribute.split('=')
          return element.getAttribute(name!) !== value.join('=')
        }),
    ).length
  })
}
