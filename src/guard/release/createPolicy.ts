interface Policy {
  createScript(text: string): unknown
  createScriptURL(url: string): unknown
}

interface PolicyFactory {
  createPolicy(name: string, rules: Record<string, (text: string) => string>): Policy
}

/**
 * The one policy of ours, `consentry`: it gives a released element back what it had. Where the browser knows no Trusted Types, or the
 * page's CSP does not list the name (reported), values stay text and the browser refuses them where it must.
 */
export function createPolicy(win: Window, report: (topic: string, detail: unknown) => void): Policy {
  const same = (text: string): string => text
  const untrusted = { createScript: same, createScriptURL: same }
  try {
    return (win as { trustedTypes?: PolicyFactory }).trustedTypes?.createPolicy('consentry', untrusted) ?? untrusted
  } catch (error) {
    report('trusted-types', error)
    return untrusted
  }
}
