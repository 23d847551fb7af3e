/**
 * The address that a visitor may be sent on to: on one of the hosts, by https on its usual port; on `localhost` and below also by http and on any port. Nothing for all
 * others, whatever they look like, so that no link of this site leads somewhere else.
 */
export function targetOf(address: string, hosts: readonly string[]): URL | undefined {
  try {
    const url = new URL(address)
    const isLocal = /(^|\.)localhost$/.test(url.hostname)
    const isSafe = url.protocol === 'https:' ? isLocal || !url.port : isLocal && url.protocol === 'http:'
    return isSafe && !url.username && !url.password && hosts.includes(url.hostname) ? url : undefined
  } catch {
    return // No absolute address.
  }
}
