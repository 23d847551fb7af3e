import { screen, within } from '@testing-library/preact'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { mountBanner } from '../../src/ui/mountBanner.tsx'
import { aConfiguration, aPort, aService, type PortOptions } from './builders.ts'

const user = userEvent.setup()
const name = 'Your choice about cookies and similar technologies'

function aBanner(options?: PortOptions) {
  const port = aPort(options)
  const undo = mountBanner(port)
  return { port, undo, banner: screen.getByRole('region') }
}

const chips = (banner: HTMLElement) =>
  within(banner)
    .queryAllByRole('listitem')
    .map((item) => item.textContent?.trim())

test('the banner is a region with a name, comes first in the page and leaves the focus where it is', () => {
  document.body.innerHTML = '<main><input aria-label="Search"></main>'
  screen.getByRole('textbox').focus()
  aBanner()
  expect(document.body.firstElementChild).toBe(screen.getByRole('region', { name }))
  expect(document.activeElement).toBe(screen.getByRole('textbox'))
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('refuse and accept differ in nothing but text and intent', async () => {
  const { port } = aBanner()
  const [refuse, accept] = [screen.getByRole('button', { name: 'Refuse all' }), screen.getByRole('button', { name: 'Accept all' })]
  const rest = (button: HTMLElement) => button.outerHTML.replace(button.textContent ?? '', '')
  expect(rest(refuse)).toBe(rest(accept))
  expect(refuse.nextElementSibling).toBe(accept)

  await user.click(refuse)
  expect(port.answer.mock.calls).toEqual([[{ type: 'refuse' }, 'banner', expect.any(MouseEvent)]])
  await user.click(accept)
  expect(port.answer.mock.calls[1]).toEqual([{ type: 'grant' }, 'banner', expect.any(MouseEvent)])
})

test('choosing opens the preferences, says by what, and answers nothing', async () => {
  const { port } = aBanner()
  const choose = screen.getByRole('button', { name: 'Choose' })
  await user.click(choose)
  expect(port.choose.mock.calls).toEqual([[choose]])
  expect(port.answer).not.toHaveBeenCalled()
})

test('the banner has no choices in it, so none can be ticked beforehand', () => {
  aBanner({ granted: ['measure', 'replay', 'ads'] })
  for (const role of ['switch', 'checkbox', 'radio']) expect(screen.queryByRole(role)).toBeNull()
})

test('the banner says what the page uses, with numbers from the catalog', () => {
  const technologies = [
    { type: 'cookie', name: 'a' },
    { type: 'cookie', name: 'b' },
    { type: 'pixel', host: 'p.example' },
    { type: 'localStorage', name: 'c' },
    { type: 'sessionStorage', name: 'd' },
    { type: 'indexedDB', name: 'e' },
    { type: 'cache', name: 'f', gated: false },
    { type: 'resettable-id', name: 'g' },
    { type: 'script', host: 's.example' },
  ] as const
  const { banner } = aBanner({ configuration: aConfiguration({ services: { all: aService({ technologies }) } }) })
  expect(chips(banner)).toEqual(['2 cookies', '1 pixel', '4 stored items', '1 identifier'])
})

test('what the page does not use is left out', () => {
  const { banner } = aBanner({ configuration: aConfiguration({ services: {} }) })
  expect(chips(banner)).toEqual([])
})

test('the site is called by the name of its operator, or "this site"', () => {
  expect(aBanner().banner.textContent).toContain('make Lumen work')
  document.body.replaceChildren()
  expect(aBanner({ configuration: { categories: {} } }).banner.textContent).toContain('make this site work')
})

test('the policy is linked where there is one', () => {
  aBanner({ configuration: aConfiguration({ policy: { version: '1', url: '/privacy' } }) })
  expect(screen.getByRole('link', { name: 'Privacy and cookies' }).getAttribute('href')).toBe('/privacy')
  document.body.replaceChildren()
  aBanner()
  expect(screen.queryByRole('link')).toBeNull()
})

test.each([
  ['strict', true],
  ['guard', false],
  [undefined, false],
] as const)('with "enforce" %s the banner says beforehand that the page loads again: %s', (enforce, expected) => {
  const { banner } = aBanner({ configuration: aConfiguration({ ...(enforce && { enforce }), policy: { version: '1', url: '/privacy' } }) })
  const sentence = 'When you allow something or take it back, this page loads again once. '
  expect(banner.textContent?.includes(`only if you allow it. ${expected ? sentence : ''}Privacy and cookies`)).toBe(true)
})

test("the operator's texts are text and never markup", () => {
  const { banner } = aBanner({ configuration: aConfiguration({ ui: { messages: { en: { title: '<img src=x onerror=alert(1)>' } } } }) })
  expect(within(banner).getByRole('heading').textContent).toBe('<img src=x onerror=alert(1)>')
  expect(within(banner).queryByRole('img')).toBeNull()
})

test('there are no inline styles or handlers, and every id is out of the way of globals', () => {
  const { banner } = aBanner({ configuration: aConfiguration({ ui: { theme: 'dark', position: 'bottom-right' } }) })
  const all = [banner, ...banner.querySelectorAll('*')]
  for (const attribute of all.flatMap((element) => [...element.attributes])) expect(attribute.name).not.toMatch(/^(on|style)/)
  for (const { id } of all) expect(id).toMatch(/^(cs-.*)?$/)
})

test('the undo leaves nothing behind', () => {
  const before = document.documentElement.outerHTML
  const { undo } = aBanner()
  expect(document.documentElement.outerHTML).not.toBe(before)
  undo()
  expect(document.documentElement.outerHTML).toBe(before)
})

test('a site whose configuration has mistakes can still be refused', async () => {
  const services = { a: { technologies: 5 }, b: { technologies: [null, 'x', { type: 3 }] }, c: null, d: 'x' }
  const { port } = aBanner({
    configuration: { categories: 'none', services, operator: 3, policy: null, ui: { messages: { en: { text: 7 } } } },
  })
  await user.click(screen.getByRole('button', { name: 'Refuse all' }))
  expect(port.answer).toHaveBeenCalledWith({ type: 'refuse' }, 'banner', expect.any(MouseEvent))
})
