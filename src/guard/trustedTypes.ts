/** What gives text back to a sink that wants trusted values. */
export interface Policy {
  createHTML(text: string): unknown
  createScript(text: string): unknown
  createScriptURL(url: string): unknown
}

interface PolicyFactory {
  createPolicy(name: string, rules: Record<string, (text: string) => string>): Policy
}

/** A name can be taken once, also where the guard is taken back and installed again. */
let policy: Policy | undefined

/**
 * The one policy of ours, `consentry`, made when it is first needed: what it passes is what the page gave, held or given back. Where the browser knows no
 * Trusted Types, or the page's CSP does not list the name (reported), values stay text and the browser refuses them where it must.
 */
export function createTrusted(win: object, report: (topic: string, detail: unknown) => void): () => Policy {
  const same = (text: string): string => text
  const untrusted = { createHTML: same, createScript: same, createScriptURL: same }
  return () => {
    try {
      return (policy ??= (win as { trustedTypes?: PolicyFactory }).trustedTypes?.createPolicy('consentry', untrusted) ?? untrusted)
    } catch (error) {
      report('trusted-types', error)
      return (policy = untrusted)
    }
  }
}
