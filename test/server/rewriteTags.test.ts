import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rewriteBytes, rewriteOf } from './builders/rewriteHtml.ts'
import { cut, streamOf } from './builders/streamOf.ts'

/** Parts of pages, and of what is none. */
const parts = [
  '<script src="https://ads.example/t.js">',
  '</script>',
  '<script>',
  'if (a<b) c="<img src=//ads.example>"',
  "<img src='//ads.example/é'>",
  '<iframe src=//player.example>',
  '</iframe>',
  '<textarea>',
  '</textarea>',
  '<title>',
  '</title>',
  '<style>',
  '</style>',
  '<noscript>',
  '</noscript>',
  '<svg>',
  '</svg>',
  '<![CDATA[',
  ']]>',
  '<math><mi>',
  '</math>',
  '<pre>\n',
  '\r\n',
  '\r',
  '\n',
  '\0',
  '<!--',
  '-->',
  '--!>',
  '<!doctype html>',
  '<?x',
  '</',
  '<',
  '>',
  '&amp',
  '&#x41;',
  '&notit;',
  'é',
  '漢字',
  '😀',
  '\u00a0',
  '<p class="',
  '"',
  "'",
  '=',
  ' ',
  'text',
  '<select>',
  '<template>',
  '<plaintext>',
  '<base href=//ads.example/>',
  '<img srcset="a 1x, //ads.example/b 2x" src=a>',
  '<image src=//ads.example>',
  '<video poster=//player.example/é src="a">',
  '<!--<script>',
  '</>',
]

const pages = fc.array(fc.constantFrom(...parts), { maxLength: 14 }).map((chosen) => new TextEncoder().encode(chosen.join('')))
const places = fc.array(fc.nat(400), { maxLength: 12 })

const html = `<!doctype html><p>Äpfel, 漢字 und 😀<script async src="https://ads.example/t.js" data-naïve="ü😀"></script>
<img alt="漢" src="https://p.ads.example/ü.gif"><!-- 😀 --><script>a < b && '</scr' + 'ipt>'</script><iframe src=https://player.example/é></iframe>ß`

describe('a page that arrives in parts', { timeout: 60_000 }, () => {
  it('leaves the same, wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(pages, places, async (page, at) => {
        expect(await rewriteBytes(cut(page, at))).toEqual(await rewriteBytes([page]))
      }),
      { numRuns: 500 },
    )
  })

  it('leaves the same when it arrives byte by byte, and when it is cut in two at any byte, within tags and characters too', async () => {
    const bytes = new TextEncoder().encode(html)
    const whole = await rewriteBytes([bytes])
    const text = new TextDecoder().decode(whole)
    expect(text.match(/data-consent="(ads|player)"/g)).toHaveLength(3)
    expect(text).toContain('data-naïve="ü😀"')
    expect(text).toContain('data-src="https://p.ads.example/ü.gif"')
    expect(await rewriteBytes(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(whole)
    for (let at = 0; at <= bytes.length; at++) expect(await rewriteBytes(cut(bytes, [at])), `cut at ${at}`).toEqual(whole)
  })

  it('leaves byte for byte where nothing is denied, whatever the bytes are', async () => {
    const anything = fc.oneof(pages, fc.uint8Array({ maxLength: 200 }))
    await fc.assert(
      fc.asyncProperty(anything, places, async (page, at) => {
        expect(await rewriteBytes(cut(page, at), { granted: ['ads', 'player'] })).toEqual(page)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a page that is not complete', () => {
  /** What has left after each part has arrived, while no more is there. */
  async function leavesAfter(...given: string[]): Promise<string[]> {
    const stream = rewriteOf()
    const writer = stream.writable.getWriter()
    const left: string[] = []
    const reader = stream.readable.getReader()
    const read = (async () => {
      for (let next = await reader.read(); !next.done; next = await reader.read())
        left[left.length - 1] += new TextDecoder().decode(next.value)
    })()
    for (const part of given) {
      left.push('')
      await writer.write(new TextEncoder().encode(part))
      // Long enough for what can leave to leave.
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    await writer.close()
    await read
    return left
  }

  it('is shown as far as it has come', async () => {
    expect(await leavesAfter('<p>Load', 'ing</p> a ', 'b <im', 'g src=/a> c')).toEqual(['<p>Load', 'ing</p> a ', 'b ', '<img src=/a> c'])
  })

  it('keeps back a tag until it is complete', async () => {
    expect(await leavesAfter('a<img src="//ads.', 'example/">')).toEqual(['a', '<img data-consent="ads" data-src="//ads.example/">'])
  })

  it('keeps back no more than a part of a long script', async () => {
    const line = 'a < b;'.repeat(10_000)
    const left = await leavesAfter(`<script>`, line, line, line, '</script>')
    let waiting = 0
    for (const [i, given] of ['<script>', line, line, line].entries()) {
      waiting += given.length - left[i]!.length
      expect(waiting).toBeLessThan(130_000)
    }
  })
})

describe('a page for a slow reader', () => {
  it('is not read ahead: a few parts are under way, however long the page is', async () => {
    let given = 0
    const part = new TextEncoder().encode('<p>A line of a page.</p>\n'.repeat(100))
    function* endless() {
      for (; given < 1000; given++) yield part
    }
    const reader = streamOf(endless()).pipeThrough(rewriteOf()).getReader()
    await reader.read()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(given).toBeLessThan(6)
    for (let i = 0; i < 10; i++) await reader.read()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(given).toBeLessThan(16)
    await reader.cancel()
    expect(given).toBeLessThan(16)
  })
})
