import { describe, expect, test } from 'vitest'
import { urlsIn } from '../../src/guard/urlsIn.ts'

const picture = '<img src="https://ads.example/p.gif">'

describe('the addresses in an address that is a document itself', () => {
  test.each([
    [`data:text/html,${picture}`],
    [`\u0001 DATA:text/html;charset=utf-8,${picture}`],
    [`da\tta:application/xhtml+xml,${encodeURIComponent(picture)}`],
    [`data:text/html;base64,${btoa(picture)}`],
    [`javascript:'${picture}'`],
    [` java\nscript:'${picture}'`],
  ])('%j', (value) => expect(urlsIn('src', value)).toEqual([value, 'https://ads.example/p.gif']))

  test('and of a frame’s own text, which has no address', () => {
    expect(urlsIn('srcdoc', picture)).toEqual(['about:srcdoc', 'https://ads.example/p.gif'])
    expect(urlsIn('srcdoc', '<p>Text')).toEqual(['about:srcdoc'])
  })
})

describe('any other address stands for itself', () => {
  test.each([
    ['https://ads.example/html'],
    // Whoever is asked here has a name that begins like such an address.
    ['//da:word@ads.example/html'],
    ['/data:text/html'],
    ['//j:word@ads.example/'],
    ['data:image/png;base64,AAAA'],
    ['data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"><image href="https://ads.example/"/></svg>'],
    ['data.html'],
    ['javascript.html'],
    [''],
  ])('%j', (value) => expect(urlsIn('src', value)).toEqual([value]))
})
