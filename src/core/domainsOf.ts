/** The host and its parent domains, nearest first. A browser itself refuses those that are public suffixes. */
export function domainsOf(host: string): string[] {
  const labels = host.split('.')
  return labels.map((_, i) => labels.slice(i).join('.'))
}
