/** Whether every policy of a header lets a directive ask a URL. */
export type PolicyAllows = (directive: string, url: string) => boolean

/**
 * Reads a header as a browser does: written from Content Security Policy Level 3, sections 6.7 and 6.8, and without any of the
 * product's code. `self` is the page's URL.
 */
export function policyAllows(header: string, self: string): PolicyAllows {
  const page = new URL(self)
  const policies = header.split(',').map((text) => {
    const policy = new Map<string, string[]>()
    for (const part of text.split(';')) {
      const [name, ...sources] = part.trim().toLowerCase().split(/\s+/)
      if (name && !policy.has(name)) policy.set(name, sources)
    }
    return policy
  })
  return (directive, url) => {
    const asked = new URL(url)
    return policies.every((policy) => {
      const name = chain(directive).find((each) => policy.has(each))
      return !name || policy.get(name)!.some((source) => matches(source, asked, page))
    })
  }
}

/** Where a browser looks, in order. */
function chain(directive: string): string[] {
  const before: Record<string, string[]> = {
    'frame-src': ['child-src'],
    'worker-src': ['child-src', 'script-src'],
    'script-src-elem': ['script-src'],
    'style-src-elem': ['style-src'],
  }
  return [directive, ...(before[directive] ?? []), 'default-src']
}

function matches(source: string, url: URL, self: URL): boolean {
  if (source === "'self'") return url.host === self.host && schemeMatches(self.protocol, url.protocol)
  if (source.startsWith("'")) return false
  if (source === '*') return /^(https?|wss?):$/.test(url.protocol)
  if (/^[a-z][a-z0-9+.-]*:$/.test(source)) return schemeMatches(source, url.protocol)
  const [, scheme, host, port, path] = /^(?:([a-z]+):\/\/)?([^:/]+)(?::(\d+|\*))?(\/.*)?$/.exec(source) ?? []
  if (!host || !schemeMatches(scheme ? `${scheme}:` : self.protocol, url.protocol)) return false
  const isHost = host === '*' || (host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : url.hostname === host)
  const isPort = port === '*' || (port ?? '') === url.port
  const isPath = !path || path === '/' || (path.endsWith('/') ? url.pathname.startsWith(path) : url.pathname === path)
  return isHost && isPort && isPath
}

/** A scheme also stands for its secure form, and `http` for sockets. */
function schemeMatches(expected: string, actual: string): boolean {
  const also: Record<string, string[]> = {
    'http:': ['https:', 'ws:', 'wss:'],
    'https:': ['wss:'],
    'ws:': ['wss:', 'http:', 'https:'],
    'wss:': ['https:'],
  }
  return expected === actual || (also[expected] ?? []).includes(actual)
}
