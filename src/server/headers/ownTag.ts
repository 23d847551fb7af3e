/**
 * The tag of a response (`ETag`) says which text it is. A page is another text for each decision, so ours says both: the decision, then
 * whether the site's own tag was weak, then that tag.
 */
const own = /^W\/"cs-(\w+)\.([sw])\.([^"]*)"$/

/** Puts the decision into the tag. `Last-Modified` goes: a time cannot say which decision it is about. */
export function addOwnTag(headers: Headers, decisionTag: string): void {
  headers.delete('last-modified')
  const [, weak, text] = /^(W\/)?"([^"]*)"$/.exec(headers.get('etag') ?? '') ?? []
  if (text === undefined) headers.delete('etag')
  else headers.set('etag', `W/"cs-${decisionTag}.${weak ? 'w' : 's'}.${text}"`)
}

/** The tags of an `If-None-Match` header as the site knows them, by where they come from: ours for this decision, or not ours at all. */
export function siteTags(header: string, decisionTag: string): { readonly own: readonly string[]; readonly others: readonly string[] } {
  const tags = header.match(/(?:W\/)?"[^"]*"|\*/g) ?? []
  const ours = tags.flatMap((tag) => {
    const [, decision, strength, text] = own.exec(tag) ?? []
    return decision === decisionTag ? [`${strength === 'w' ? 'W/' : ''}"${text}"`] : []
  })
  return { own: ours, others: tags.filter((tag) => !own.test(tag)) }
}
