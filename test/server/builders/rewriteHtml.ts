import { compile } from '../../../src/core/compile.ts'
import type { Configuration } from '../../../src/core/configuration.ts'
import { createRewrite } from '../../../src/server/html/createRewrite.ts'
import { judgeHosts } from '../../../src/server/judgeHosts.ts'
import { aSite } from './aSite.ts'
import { bytesOf, streamOf } from './streamOf.ts'

/** How a page is rewritten; all of it has defaults. */
export interface Rewriting {
  readonly configuration?: Configuration
  /** What is granted beside what is required. */
  readonly granted?: readonly string[]
  readonly url?: string
  readonly charset?: string
}

/** The stream that rewrites a page of the site. */
export function rewriteOf({ configuration = aSite, granted = [], url = 'https://lumen.example/a/', charset = 'utf-8' }: Rewriting = {}) {
  const decision = { granted: new Set(['pay', 'essential', ...granted]) }
  return createRewrite(decision, judgeHosts(compile(configuration), decision), url, charset)
}

/** What becomes of chunks of bytes. */
export const rewriteBytes = (chunks: Iterable<Uint8Array>, rewriting?: Rewriting): Promise<Uint8Array> =>
  bytesOf(streamOf(chunks).pipeThrough(rewriteOf(rewriting)))

/** What becomes of HTML. */
export async function rewriteHtml(html: string, rewriting?: Rewriting): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await rewriteBytes([new TextEncoder().encode(html)], rewriting))
}
