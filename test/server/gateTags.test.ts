import { describe, expect, it, test } from 'vitest'
import { rewriteHtml } from './builders/rewriteHtml.ts'

describe('a tag of a denied service gets the form that operators write by hand', () => {
  test.each([
    [
      '<script async src="https://ads.example/t.js"></script>',
      '<script type="text/plain" data-consent="ads" async src="https://ads.example/t.js"></script>',
    ],
    [
      "<script TYPE=module crossorigin src='//ads.example/t.js' nonce=abc></script>",
      '<script type="text/plain" data-consent="ads" data-TYPE=module crossorigin src=\'//ads.example/t.js\' nonce=abc></script>',
    ],
    [
      '<iframe src=https://player.example/1 title="Film"></iframe>',
      '<iframe data-consent="player" data-src=https://player.example/1 title="Film"></iframe>',
    ],
    [
      '<img\n  src="https://p.ads.example/i.gif?a=1&amp;b=2"\n/>',
      '<img data-consent="ads"\n  data-src="https://p.ads.example/i.gif?a=1&amp;b=2"\n/>',
    ],
    ['<IMG SRC="HTTPS://ADS.EXAMPLE./i.gif">', '<IMG data-consent="ads" data-SRC="HTTPS://ADS.EXAMPLE./i.gif">'],
    ['<image src="https://ads.example/i.gif">', '<image data-consent="ads" data-src="https://ads.example/i.gif">'],
    ['<img/src=https://ads.example/i.gif/>', '<img data-consent="ads"/data-src=https://ads.example/i.gif/>'],
    ['<link rel=preconnect href=https://ads.example>', '<link data-consent="ads" rel=preconnect data-href=https://ads.example>'],
    [
      '<video src="https://player.example/a.mp4" poster="/a.jpg">',
      '<video data-consent="player" data-src="https://player.example/a.mp4" poster="/a.jpg">',
    ],
    [
      '<video src="/a.mp4" poster="https://player.example/a.jpg">',
      '<video data-consent="player" src="/a.mp4" data-poster="https://player.example/a.jpg">',
    ],
    ['<audio src="https://sub.player.example/a.mp3">', '<audio data-consent="player" data-src="https://sub.player.example/a.mp3">'],
    [
      '<source srcset="/a.jpg 1x,https://player.example/b.jpg 2x">',
      '<source data-consent="player" data-srcset="/a.jpg 1x,https://player.example/b.jpg 2x">',
    ],
    ['<embed src="https://player.example/">', '<embed data-consent="player" data-src="https://player.example/">'],
    ['<object data="https://player.example/">', '<object data-consent="player" data-data="https://player.example/">'],
    ['<img src="ht\ntps:&#47;/ads.exam\tple/i.gif">', '<img data-consent="ads" data-src="ht\ntps:&#47;/ads.exam\tple/i.gif">'],
    ['<img alt="é>" src=" https:\\\\ads.example/i.gif ">', '<img data-consent="ads" alt="é>" data-src=" https:\\\\ads.example/i.gif ">'],
  ])('%s', async (given, expected) => {
    expect(await rewriteHtml(given)).toBe(expected)
  })

  it('keeps an attribute that the page itself calls so', async () => {
    expect(await rewriteHtml('<img class="lazy" src="https://ads.example/small.jpg" data-src="/large.jpg">')).toBe(
      '<img data-consent="ads" class="lazy" data-held-src="https://ads.example/small.jpg" data-src="/large.jpg">',
    )
  })

  it('leaves no second attribute that would count when the first is gone', async () => {
    expect(await rewriteHtml('<img src="https://ads.example/1" alt="" src="https://ads.example/2" SRC=https://ads.example/3>')).toBe(
      '<img data-consent="ads" data-src="https://ads.example/1" alt=""  >',
    )
    expect(await rewriteHtml('<script type=module type=module src=https://ads.example/></script>')).toBe(
      '<script type="text/plain" data-consent="ads" data-type=module type=module src=https://ads.example/></script>',
    )
  })

  it('writes any id so that any encoding has it', async () => {
    const services = {
      'é "&<': { name: 'X', provider: { name: 'X' }, category: 'optional', technologies: [{ type: 'pixel', host: 'x.example' }] },
    } as const
    const configuration = { categories: { optional: {} }, services }
    expect(await rewriteHtml('<img src="https://x.example/">', { configuration })).toBe(
      '<img data-consent="&#233; &#34;&#38;<" data-src="https://x.example/">',
    )
  })
})

describe('an element that the operator has marked', () => {
  it('waits for what its mark says, wherever it asks', async () => {
    expect(await rewriteHtml('<img data-consent="advertising" src="/own.gif">')).toBe(
      '<img data-consent="advertising" data-src="/own.gif">',
    )
    expect(await rewriteHtml('<script data-consent="ads">track()</script>')).toBe(
      '<script type="text/plain" data-consent="ads">track()</script>',
    )
    expect(await rewriteHtml('<iframe data-consent="typo" src="/a"></iframe>')).toBe('<iframe data-consent="typo" data-src="/a"></iframe>')
  })

  it('waits for the service behind its address too', async () => {
    const html = '<img data-consent="player" src="https://ads.example/">'
    expect(await rewriteHtml(html, { granted: ['player'] })).toBe('<img data-consent="player" data-src="https://ads.example/">')
  })

  test.each([
    '<script type="text/plain" data-consent="ads" src="https://ads.example/t.js"></script>',
    '<iframe data-consent="player" data-src="https://player.example/1"></iframe>',
    '<div data-consent="ads" src="https://ads.example/"></div>',
  ])('stays as it is where it waits already: %s', async (html) => {
    expect(await rewriteHtml(html)).toBe(html)
  })
})

describe('a page stays as it is', () => {
  test.each([
    '<script src="/own.js"></script><img src="https://pictures.example/a.jpg"><a href="https://ads.example/">Ads</a>',
    '<img src="https://evil-ads.example/"><img src="data:image/gif;base64,R0lGODlhAQ"><script src="https://pay.example/p.js"></script>',
    '<textarea><img src="https://ads.example/"></textarea><!-- <img src="https://ads.example/"> -->',
    '<script>document.write(\'<img src="https://ads.example/">\')</script><style>a{background:url(https://ads.example/)}</style>',
    '<noscript><img src="https://ads.example/"></noscript><title><script src="https://ads.example/"></title>',
    '<img src="http://[">',
  ])('where there is no tag of a denied service: %s', async (html) => {
    expect(await rewriteHtml(html)).toBe(html)
  })

  it('where the service is granted', async () => {
    const html = '<script src="https://ads.example/t.js"></script><iframe src="https://player.example/"></iframe>'
    expect(await rewriteHtml(html, { granted: ['ads', 'player'] })).toBe(html)
  })

  it('but for its tags, where it is no HTML at all', async () => {
    for (const text of ['{"q":"x<y"}', 'x<y', '<', '</>', '<div class', '<svg><![CDATA[', '<!--', '\0\x01<', ''])
      expect(await rewriteHtml(text), text).toBe(text)
  })
})

describe('an address', () => {
  it('is relative to the first base of the page, wherever that is', async () => {
    const html = '<base target=_top><img src="a.gif"><base href="//ads.example/x/"><img src="a.gif"><base href="/"><img src="a.gif">'
    expect(await rewriteHtml(html)).toBe(
      '<base target=_top><img src="a.gif"><base href="//ads.example/x/"><img data-consent="ads" data-src="a.gif"><base href="/">' +
        '<img data-consent="ads" data-src="a.gif">',
    )
  })

  it('is read in the encoding of the page', async () => {
    const services = {
      idn: { name: 'X', provider: { name: 'X' }, category: 'optional', technologies: [{ type: 'pixel', host: 'xn--bcher-kva.example' }] },
    } as const
    const configuration = { categories: { optional: {} }, services }
    expect(await rewriteHtml('<img src="https://bücher.example/">', { configuration })).toContain('data-consent="idn"')
  })
})
