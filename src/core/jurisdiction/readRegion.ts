/**
 * A region as a page or a network says it, in the form that `regions` have: `us_ca` is `US-CA`, `UK` is `GB`. Empty for what networks say when they do not know:
 * `XX`, and `T1` for the Tor network.
 */
export function readRegion(text: string): string {
  const region = text
    .trim()
    .toUpperCase()
    .replaceAll('_', '-')
    .replace(/^UK(?=-|$)/, 'GB')
    .replace(/^EL$/, 'GR')
  return /^(XX|T1)$/.test(region) ? '' : region
}
