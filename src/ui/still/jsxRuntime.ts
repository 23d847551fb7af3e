type Child = Node | string | number | boolean | null | undefined | readonly Child[]

interface Props {
  readonly children?: Child
  readonly [name: string]: unknown
}

/** Elements of a drawing. */
const drawn = /^(svg|polyline)$/

/**
 * JSX that becomes elements at once. The scripts are built with it in Preact's place for the banner, which never changes while it is shown:
 * whoever answers there, or sees only the banner, does not load Preact (`rollup.config.mjs`, docs/decisions/0011-still-banner.md). Components without hooks,
 * attributes, listeners, texts and lists are all that it knows.
 */
export function jsx(type: string | ((props: Props) => Node), props: Props): Node {
  if (typeof type === 'function') return type(props)
  const element = drawn.test(type) ? document.createElementNS('http://www.w3.org/2000/svg', type) : document.createElement(type)
  for (const [name, value] of Object.entries(props)) {
    if (name === 'children') element.append(...shownOf([value as Child]))
    else if (typeof value === 'function') element.addEventListener(name.slice(2).toLowerCase(), value as EventListener)
    else if (value !== undefined && value !== false) element.setAttribute(name, String(value))
  }
  return element
}

export { jsx as jsxs }

/** What is shown of children: not what a condition left out. */
const shownOf = (children: readonly Child[]): (Node | string)[] =>
  children.flatMap((child) =>
    child instanceof Array
      ? shownOf(child)
      : child instanceof Node
        ? [child]
        : child === 0 || (child && child !== true)
          ? [String(child)]
          : [],
  )
