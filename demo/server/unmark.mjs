/** A start tag that carries a mark of Consentry's. */
const marked = /<[a-z][a-z0-9]*\b[^>]*?\sdata-(?:consent|src|srcset|href|poster|data|type)=[^>]*>/g

/** Makes marked elements ordinary ones, as they were before the author marked them. */
export function unmark(html) {
  return html.replace(marked, (tag) =>
    tag
      .replace(/\sdata-consent="[^"]*"/, '')
      .replace(/\stype="text\/plain"/, '')
      .replace(/\sdata-(src|srcset|href|poster|data|type)=/g, ' $1='),
  )
}
