/**
 * The opt-out icon of the State of California, as its regulations have it (Code of Regulations, title 11, section 7015 (b)): a pill, its left half white with a tick, its
 * right half blue with a cross. Its colours are part of it. The drawing is https://oag.ca.gov/privacy/ccpa/icons-download.
 */
const shapes: readonly (readonly [fill: string, path: string])[] = [
  ['#fff', 'M7.4 12.8h6.8l3.1-11.6H7.4C4.2 1.2 1.6 3.8 1.6 7s2.6 5.8 5.8 5.8z'],
  [
    '#06f',
    'M22.6 0H7.4c-3.9 0-7 3.1-7 7s3.1 7 7 7h15.2c3.9 0 7-3.1 7-7s-3.2-7-7-7zM1.6 7c0-3.2 2.6-5.8 5.8-5.8h9.9l-3.1 11.6H7.4c-3.2 0-5.8-2.6-5.8-5.8z',
  ],
  [
    '#fff',
    'M24.6 4c.2.2.2.6 0 .8L22.5 7l2.2 2.2c.2.2.2.6 0 .8-.2.2-.6.2-.8 0l-2.2-2.2-2.2 2.2c-.2.2-.6.2-.8 0-.2-.2-.2-.6 0-.8L20.8 7l-2.2-2.2c-.2-.2-.2-.6 0-.8.2-.2.6-.2.8 0l2.2 2.2L23.8 4c.2-.2.6-.2.8 0z',
  ],
  [
    '#06f',
    'M12.7 4.1c.2.2.3.6.1.8L8.6 9.8c-.1.1-.2.2-.3.2-.2.1-.5.1-.7-.1L5.4 7.7c-.2-.2-.2-.6 0-.8.2-.2.6-.2.8 0L8 8.6l3.8-4.5c.2-.2.6-.2.9 0z',
  ],
]

/** The icon, hidden from assistive technology: it stands beside a text. */
export function choicesIcon(): SVGSVGElement {
  const svg = drawn('svg', { viewBox: '0 0 30 14', width: '30', height: '14', 'aria-hidden': 'true' })
  svg.append(...shapes.map(([fill, d]) => drawn('path', { fill, d, 'fill-rule': 'evenodd' })))
  return svg
}

function drawn<Name extends 'svg' | 'path'>(name: Name, attributes: Readonly<Record<string, string>>): SVGElementTagNameMap[Name] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value)
  return element
}
