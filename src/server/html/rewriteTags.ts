import { bytesOfText, textOfBytes } from './binaryText.ts'
import { openParser } from './openParser.ts'
import { tagOf, type Tag } from './readTag.ts'

/**
 * Passes HTML through as it arrives and puts what `edit` says in the place of start tags; everything else leaves byte for byte. What is
 * held back is at most the tag or comment that is not complete yet, or 64 KiB of a script.
 */
export function rewriteTags(edit: (tag: Tag) => string | undefined): TransformStream<Uint8Array, Uint8Array<ArrayBuffer>> {
  const parser = openParser()
  /** What has arrived and not left, and where it stands in the page. */
  let waiting = ''
  let position = 0
  let leaving = ''

  function leaveUntil(end: number): void {
    if (end <= position) return
    leaving += waiting.slice(0, end - position)
    waiting = waiting.slice(end - position)
    position = end
  }

  const pass = ({ sourceCodeLocation }: Located): void => leaveUntil(sourceCodeLocation?.endOffset ?? 0)
  parser.on('doctype', pass).on('endTag', pass).on('comment', pass).on('text', pass)
  parser.on('startTag', (token) => {
    const { startOffset, endOffset } = token.sourceCodeLocation!
    leaveUntil(startOffset)
    const edited = edit(tagOf(token, waiting.slice(0, endOffset - startOffset)))
    if (edited === undefined) return leaveUntil(endOffset)
    leaving += edited
    waiting = waiting.slice(endOffset - startOffset)
    position = endOffset
  })

  function send(controller: TransformStreamDefaultController<Uint8Array<ArrayBuffer>>): void {
    if (leaving) controller.enqueue(bytesOfText(leaving))
    leaving = ''
  }

  return new TransformStream({
    async transform(chunk, controller) {
      const text = textOfBytes(chunk)
      waiting += text
      await new Promise<void>((resolve, reject) => parser.write(text, (error) => (error ? reject(error) : resolve())))
      // No tag begins before the next `<`, so what stands before it need not wait for the parser.
      const next = waiting.indexOf('<')
      leaveUntil(position + (next < 0 ? waiting.length : next))
      send(controller)
    },
    async flush(controller) {
      await new Promise<void>((resolve) => parser.end(resolve))
      // A tag that never ended: no browser makes anything of it, but it may not be HTML at all.
      leaveUntil(position + waiting.length)
      send(controller)
    },
  })
}

interface Located {
  readonly sourceCodeLocation?: { readonly endOffset: number } | null
}
