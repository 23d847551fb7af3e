/** Directives that only speak to shared caches. */
const shared = /^(public|s-maxage|proxy-revalidate|private)\b/

/** Headers by which caches between server and visitor are told more than `Cache-Control` says (RFC 9213, and those of vendors). */
const forCachesBetween = /(^|-)cdn-cache-control$|^surrogate-control$|^x-accel-expires$|^edge-control$/

/**
 * Makes sure that a response which depends on the visitor reaches nobody else: `Vary` with the headers that it depends on (`Cookie`), so that a browser does not show it again
 * after another choice, and `Cache-Control: private`. What is there stays, and `no-store` stays alone.
 */
export function keepPrivate(headers: Headers, dependsOn: readonly string[]): void {
  const vary = (headers.get('vary') ?? '').split(',').map((name) => name.trim().toLowerCase())
  const missing = vary.includes('*') ? [] : dependsOn.filter((name) => !vary.includes(name.toLowerCase()))
  if (missing.length) headers.append('vary', missing.join(', '))
  const directives = directivesIn(headers.get('cache-control') ?? '')
  if (!directives.some((directive) => /^no-store$/i.test(directive)))
    headers.set('cache-control', ['private', ...directives.filter((directive) => !shared.test(directive.toLowerCase()))].join(', '))
  const others = [...headers.keys()].filter((name) => forCachesBetween.test(name))
  for (const name of others) headers.delete(name)
}

/** The directives of a header; a comma in quotes separates nothing. */
const directivesIn = (header: string): string[] => (header.match(/(?:"[^"]*"|[^,"])+/g) ?? []).map((part) => part.trim()).filter(Boolean)
