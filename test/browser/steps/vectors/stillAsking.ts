/**
 * Runs in the page: of what was asked for, that whose address still stands where it works, in an attribute or a style. So that was let through, and
 * did not only slip out before it was held.
 */
export function stillAsking(slugs: readonly string[]): string[] {
  const texts: string[] = []
  const roots: (Document | ShadowRoot)[] = [document]
  for (const root of roots)
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot)
      if (element.localName === 'script') continue
      if (element.localName === 'style') texts.push(element.textContent ?? '')
      for (const { name, value } of element.attributes) if (!name.startsWith('data-')) texts.push(value)
    }
  return slugs.filter((slug) => texts.some((text) => new RegExp(`&of=${slug}(?![\\w-])`).test(text)))
}
