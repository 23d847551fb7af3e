import type { Decision } from '../../core/types.ts'
import type { HostJudge } from '../judgeHosts.ts'
import { createDecode } from './charset.ts'
import { findDenied } from './findDenied.ts'
import { gateTag } from './gateTag.ts'
import { rewriteTags } from './rewriteTags.ts'

/** Gates the tags of one page for one visitor, as it streams through, and writes the region into its `html` unless the page says one itself. `url` is the page's. */
export function createRewrite(
  decision: Pick<Decision, 'granted'>,
  judge: HostJudge,
  url: string,
  charset: string,
  region = '',
): TransformStream<Uint8Array, Uint8Array<ArrayBuffer>> {
  const decode = createDecode(charset)
  let base: string | undefined
  return rewriteTags((tag) => {
    if (region && tag.name === 'html' && !tag.attributes.has('data-region'))
      return tag.text.replace(/^<html/i, `$& data-region="${region}"`)
    const href = tag.name === 'base' ? tag.attributes.get('href') : undefined
    // The first one counts, for everything after it.
    if (href) base ??= absolute(decode(href.value), url)
    const found = findDenied(tag, decision, judge, base ?? url, decode)
    return found && gateTag(tag, found)
  })
}

function absolute(address: string, url: string): string {
  try {
    return new URL(address, url).href
  } catch {
    return url // A browser passes over a base that is no address.
  }
}
