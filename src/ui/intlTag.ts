/** The tag as far as `Intl` takes it: a page's `lang` can be anything, and `Intl` throws on what is no tag. */
export function intlTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0]!
  } catch {
    return 'en' // The answer to the question: it is no tag.
  }
}
