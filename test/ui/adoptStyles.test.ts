import { afterEach, expect, test, vi } from 'vitest'
import { adoptStyles } from '../../src/ui/adoptStyles.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  Reflect.deleteProperty(document, 'adoptedStyleSheets')
})

/** Constructed style sheets as browsers have them and jsdom has not. */
function withConstructedSheets(): void {
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      text = ''
      replaceSync(text: string) {
        this.text = text
      }
    },
  )
  Object.assign(document, { adoptedStyleSheets: [] })
}

test('styles are a constructed sheet, which a content security policy does not hold back, and no element', () => {
  withConstructedSheets()
  const elements = document.documentElement.outerHTML
  adoptStyles('a{}')
  expect(document.adoptedStyleSheets).toMatchObject([{ text: 'a{}' }])
  expect(document.documentElement.outerHTML).toBe(elements)
})

test('the undo takes away that sheet only, also when the page has replaced the list', () => {
  withConstructedSheets()
  const undo = [adoptStyles('a{}'), adoptStyles('b{}')]
  document.adoptedStyleSheets = [...document.adoptedStyleSheets]
  undo[0]?.()
  expect(document.adoptedStyleSheets).toMatchObject([{ text: 'b{}' }])
  undo[0]?.()
  expect(document.adoptedStyleSheets).toHaveLength(1)
})

test('a browser without constructed sheets gets an element', () => {
  const before = document.head.innerHTML
  const undo = adoptStyles('a{}')
  expect(document.head.lastElementChild?.textContent).toBe('a{}')
  undo()
  expect(document.head.innerHTML).toBe(before)
})
