/** Labels under which countries register names (`vendor.co.uk`). */
const registries = /^(ac|co|com|edu|go|gob|gov|gouv|ne|net|nom|or|org)$/

/** Hosts under which each customer of somebody else has a name. */
const shared =
  /(^|\.)(amazonaws\.com|appspot\.com|azureedge\.net|azurewebsites\.net|cloudfront\.net|firebaseapp\.com|github\.io|gitlab\.io|herokuapp\.com|netlify\.app|pages\.dev|run\.app|vercel\.app|web\.app|workers\.dev)$/

/**
 * The part of a host that looks as if one party had registered it. A guess that only names and groups suggestions: no match is ever made
 * broader by it.
 */
export function siteOf(host: string): string {
  if (/^[\d.]+$|:/.test(host)) return host
  const labels = host.split('.')
  const [second = '', top = ''] = labels.slice(-2)
  const isShared = shared.test(host) || (top.length === 2 && registries.test(second))
  return labels.slice(isShared ? -3 : -2).join('.')
}
