import { screen, within } from '@testing-library/preact'
import { userEvent } from '@testing-library/user-event'
import { render } from 'preact'
import { expect, test } from 'vitest'
import type { HeldContent } from '../../src/runtime/types.ts'
import { Placeholder } from '../../src/ui/Placeholder.tsx'
import { aConfiguration, aPort, aService, type PortOptions } from './builders.ts'

const user = userEvent.setup()
const film = aService({
  name: 'Film player',
  provider: { name: 'Reel Ltd' },
  technologies: [
    { type: 'frame', host: 'reel.example' },
    { type: 'cookie', name: 'a' },
    { type: 'cookie', name: 'b' },
    { type: 'localStorage', name: 'c' },
  ],
})

function aPlaceholder({ changes = {}, ...options }: PortOptions & { readonly changes?: Partial<HeldContent> } = {}) {
  const element = document.createElement('iframe')
  element.title = 'Low Tide'
  const port = aPort(options)
  const content = {
    element,
    url: 'https://reel.example/1',
    host: 'reel.example',
    service: { ...film, id: 'reel' },
    ids: ['reel'],
    ...changes,
  }
  render(<Placeholder port={port} content={content} />, document.body.appendChild(document.createElement('div')))
  return { port, element, group: screen.getByRole('group') }
}

test('it says what is not loaded, who is behind it and what it would use', () => {
  const { group } = aPlaceholder()
  expect(group.getAttribute('aria-label')).toBe('Not loaded: Low Tide, Film player by Reel Ltd')
  expect(group.textContent).toContain('Loading it tells Reel Ltd your internet address and uses 2 cookies and 1 stored item.')
})

test('in strict mode it says beforehand that the page loads again, and only where there is something to answer', () => {
  const sentence = 'When you allow something or take it back, this page loads again once.'
  const configuration = aConfiguration({ enforce: 'strict' })
  expect(aPlaceholder({ configuration }).group.textContent).toContain(sentence)
  document.body.replaceChildren()
  expect(aPlaceholder({ configuration, changes: { ids: [] } }).group.textContent).not.toContain(sentence)
  document.body.replaceChildren()
  expect(aPlaceholder().group.textContent).not.toContain(sentence)
})

test('what nobody can count is not counted', () => {
  const { group } = aPlaceholder({ changes: { service: { ...aService({ provider: { name: 'Reel Ltd' } }), id: 'reel' } } })
  expect(group.textContent).toContain('Loading it tells Reel Ltd your internet address.')
})

test('once and always differ in nothing but text and effect', async () => {
  const { port, element } = aPlaceholder()
  const [once, always] = [screen.getByRole('button', { name: 'Load once' }), screen.getByRole('button', { name: 'Always' })]
  const rest = (button: HTMLElement) => button.outerHTML.replace(button.textContent, '')
  expect(rest(once)).toBe(rest(always))
  expect(once.nextElementSibling).toBe(always)

  await user.click(once)
  expect(port.loadOnce.mock.calls).toEqual([[element, 'https://reel.example/1', expect.any(Event)]])
  expect(port.answer).not.toHaveBeenCalled()
  await user.click(always)
  expect(port.answer.mock.calls).toEqual([[{ type: 'grant', ids: ['reel'] }, 'placeholder', expect.any(Event)]])
  expect(port.loadOnce).toHaveBeenCalledOnce()
})

test('the preferences are one step away, and give the focus back', async () => {
  const { port } = aPlaceholder()
  const choose = screen.getByRole('button', { name: 'Cookie preferences' })
  await user.click(choose)
  expect(port.choose.mock.calls).toEqual([[choose]])
})

test('where no service is known it is called by its host, and there is no "always"', () => {
  const { group } = aPlaceholder({ changes: { service: undefined, ids: [] } })
  expect(group.getAttribute('aria-label')).toBe('Not loaded: Low Tide, Content from reel.example')
  expect(screen.queryByRole('button', { name: 'Always' })).toBeNull()
})

test('a mark that names a category is called by the category, and all that it needs is granted', async () => {
  const category = { id: 'media', name: 'Films and sounds', services: [] }
  const { port, group } = aPlaceholder({ changes: { service: undefined, category, ids: ['media', 'reel'] } })
  expect(group.getAttribute('aria-label')).toBe('Not loaded: Low Tide, Films and sounds by reel.example')
  await user.click(screen.getByRole('button', { name: 'Always' }))
  expect(port.answer).toHaveBeenCalledWith({ type: 'grant', ids: ['media', 'reel'] }, 'placeholder', expect.any(Event))
})

test('under strict enforcement there is no "once": the policy of the page would not let it load', () => {
  aPlaceholder({ configuration: aConfiguration({ enforce: 'strict' }) })
  expect(screen.queryByRole('button', { name: 'Load once' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Always' })).toBeTruthy()
})

test("the texts are the operator's where there are some, as text", () => {
  const messages = { de: { 'placeholder.once': '<b>Einmal</b> laden', 'placeholder.by': '{service} von {provider}' } }
  const { group } = aPlaceholder({ configuration: aConfiguration({ ui: { messages } }), languages: ['de'] })
  expect(screen.getByRole('button', { name: '<b>Einmal</b> laden' })).toBeTruthy()
  expect(group.textContent).toContain('Film player von Reel Ltd')
  expect(group.getAttribute('lang')).toBe('de')
})

test('a small one opens in a modal dialog with the same answers; closing it answers nothing', async () => {
  const { port } = aPlaceholder()
  await user.click(screen.getByRole('button', { name: /^Not loaded: Low Tide/ }))
  const dialog = screen.getByRole('dialog', { name: /^Not loaded: Low Tide/ })
  expect(
    within(dialog)
      .getAllByRole('button')
      .map((button) => button.ariaLabel ?? button.textContent.trim()),
  ).toEqual(['Close', 'Load once', 'Always', 'Cookie preferences'])
  await user.click(within(dialog).getByRole('button', { name: 'Close' }))
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  expect([port.answer.mock.calls, port.loadOnce.mock.calls]).toEqual([[], []])
})

test('there are no inline styles or handlers', () => {
  const { group } = aPlaceholder()
  for (const attribute of [group, ...group.querySelectorAll('*')].flatMap((element) => [...element.attributes]))
    expect(attribute.name).not.toMatch(/^(on|style)/)
})
