import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { holdCss } from '../../src/guard/holdCss.ts'

const asked = (text: string): string[] => {
  const urls: string[] = []
  holdCss(text, (url) => {
    urls.push(url)
    return false
  })
  return urls
}
const without = (text: string): string => holdCss(text, (url) => url.includes('ads.example'))

describe('an address in style is found', () => {
  test.each([
    ['background: url(https://ads.example/a)', ['https://ads.example/a']],
    ['background: URL( "https://ads.example/a" ) red', ['https://ads.example/a']],
    ["background: url('/a(b).png'), url(b.png)", ['/a(b).png', 'b.png']],
    ['src: local("a"), url("a.woff2") format("woff2")', ['a.woff2']],
    ['@import "a.css" screen; @import url(b.css);', ['a.css', 'b.css']],
    ["@import'a.css'", ['a.css']],
    ['background: image-set("a.png" 1x, url("b.png") 2x)', ['a.png', 'b.png']],
    ['background: -webkit-image-set(url(a.png) 1x)', ['a.png']],
    ['background: url(https\\3a //ads.example/\\61)', ['https://ads.example/a']],
    ['background: url("https\\://ads.example/")', ['https://ads.example/']],
    ['a { background: url(a.png) } b { content: "b" } c { background: url(c.png) }', ['a.png', 'c.png']],
  ])('%s', (text, urls) => expect(asked(text)).toEqual(urls))
})

describe('a text that asks nobody is left alone', () => {
  test.each([
    'content: "https://ads.example/"',
    'font-family: "url"',
    '@namespace svg url(http://ads.example/svg); a { }',
    '@namespace "http://ads.example/"; @media all { b { color: red } }',
    'color: red',
    '',
  ])('%s', (text) => expect(without(text)).toBe(text))
})

describe('where an address is held', () => {
  test.each([
    ['url(https://ads.example/a) red, url(/own.png)', 'url(about:invalid) red, url(/own.png)'],
    ['a{background:url( "https://ads.example/a" )}', 'a{background:url( "about:invalid" )}'],
    ['@import "//ads.example/a.css" screen;a{}', '@import "about:invalid" screen;a{}'],
    ['image-set("//ads.example/a" 1x, "b" 2x)', 'image-set("about:invalid" 1x, "b" 2x)'],
  ])('%s becomes %s', (text, expected) => expect(without(text)).toBe(expected))

  test('nothing of it is left, whatever stands around it', () => {
    const around = fc.string({ unit: fc.constantFrom('a', ' ', ';', '{', '}', '/', ':', ',', '1') })
    fc.assert(
      fc.property(around, fc.constantFrom('"', "'", ''), around, (before, quote, after) => {
        const text = `${before}url(${quote}https://ads.example/a${quote})${after}`
        expect(without(text)).toBe(`${before}url(${quote}about:invalid${quote})${after}`)
      }),
    )
  })
})

test('a style sheet of a megabyte is looked through in less than a second', () => {
  const rule = '.a { background: url(/a.png); content: "b" }\n'
  const text = '@import "/a.css";\n' + rule.repeat(2 ** 20 / rule.length)
  const start = performance.now()
  expect(holdCss(text, () => false)).toBe(text)
  expect(performance.now() - start).toBeLessThan(1000)
})
