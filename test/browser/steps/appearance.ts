import type { Page } from '../driver/types.ts'

/** How a part of the interface looks: for each of its elements its place, and every computed property; of drawings and of what stands before and after, the main ones. */
export type Appearance = readonly {
  /** Its place in the tree and what it is. */
  readonly element: string
  readonly box: readonly [x: number, y: number, width: number, height: number]
  readonly style: Readonly<Record<string, string>>
}[]

/**
 * Properties that change nothing one can see: what follows from the size, which is compared by box, and what a declaration of the page says of
 * itself only.
 */
const unseen =
  /^(block-size|inline-size|width|height|(perspective|transform)-origin|(inset|margin|padding|border)-(block|inline).*|top|right|bottom|left|--.*)$/

/** The appearance of a part of the page, now. */
export async function appearance(page: Page, part: string): Promise<Appearance> {
  const all = await page.evaluate(read, part)
  return all.map((each) => ({ ...each, style: Object.fromEntries(Object.entries(each.style).filter(([name]) => !unseen.test(name))) }))
}

function read(part: string): Appearance {
  const inBrief = [
    'content',
    'display',
    'visibility',
    'opacity',
    'color',
    'background-color',
    'font-size',
    'fill',
    'stroke',
    'stroke-width',
    'stroke-dasharray',
  ]
  const root = document.querySelector(part)!
  return [root, ...root.querySelectorAll('*')].flatMap((element, i) =>
    ['', '::before', '::after', element !== root ? '::first-line' : element.matches('dialog') ? '::backdrop' : ''].map((pseudo) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      const style = getComputedStyle(element, pseudo)
      const names = pseudo || element instanceof SVGElement ? inBrief : [...style]
      return {
        element: `${i} ${element.localName}${element.className && typeof element.className === 'string' ? `.${element.className}` : ''}${pseudo}`,
        box: [x, y, width, height],
        style: Object.fromEntries(names.map((property) => [property, style.getPropertyValue(property)])),
      }
    }),
  )
}

/** What differs, as `element property: one | other`; boxes where they are more than a pixel apart. */
export function differences(one: Appearance, other: Appearance): readonly string[] {
  if (one.length !== other.length) return [`${one.length} | ${other.length} elements`]
  return one.flatMap(({ element, box, style }, i) => {
    const it = other[i]!
    const names = new Set([...Object.keys(style), ...Object.keys(it.style)])
    return [
      ...[...names]
        .filter((name) => style[name] !== it.style[name])
        .map((name) => `${element} ${name}: ${style[name]} | ${it.style[name]}`),
      ...(box.every((value, at) => Math.abs(value - it.box[at]!) <= 1) ? [] : [`${element} box: ${box.join()} | ${it.box.join()}`]),
      ...(element === it.element ? [] : [`${element} | ${it.element}`]),
    ]
  })
}
