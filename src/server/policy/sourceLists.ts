/** Directives whose values are no list of what may be asked. `frame-ancestors` says who may show this page, which asks nobody. */
const others = new Set([
  'sandbox',
  'report-uri',
  'report-to',
  'trusted-types',
  'require-trusted-types-for',
  'require-sri-for',
  'upgrade-insecure-requests',
  'block-all-mixed-content',
  'plugin-types',
  'webrtc',
  'frame-ancestors',
])

/** Whether the value of a directive lists what may be asked. An unknown directive is taken for such a list. */
export const isSourceList = (directive: string): boolean => !others.has(directive)

/** Whether a directive is about code or styles: only there do nonces, hashes and the words for inline code mean something. */
export const isAboutCode = (directive: string): boolean => /^(script|style|default)-src/.test(directive)

/** Sources that only mean something for code and styles. */
export const isForCode = (source: string): boolean => /^'(?!self'$|none'$)/i.test(source)
