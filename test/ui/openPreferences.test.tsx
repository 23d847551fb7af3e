import { screen, waitFor, within } from '@testing-library/preact'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { openPreferences } from '../../src/ui/openPreferences.tsx'
import { aConfiguration, aPort, aService, type PortOptions } from './builders.ts'

const user = userEvent.setup()

function thePreferences(options?: PortOptions) {
  const port = aPort(options)
  const undo = openPreferences(port, null)
  return { port, undo, dialog: screen.getByRole<HTMLDialogElement>('dialog', { name: 'Cookie preferences' }) }
}

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const theSwitch = (name: string) => screen.getByRole('switch', { name })
const isOn = (name: string) => theSwitch(name).getAttribute('aria-checked') === 'true'
const category = (name: string) => within(screen.getByRole('group', { name }))
const flip = (name: string) => user.click(theSwitch(name))
const open = (name: RegExp) => user.click(button(name))

test('before a first answer every optional switch is off', async () => {
  thePreferences()
  await open(/^Performance 2 services/)
  const switches = screen.getAllByRole('switch')
  expect(switches).toHaveLength(5)
  for (const each of switches) expect(each.getAttribute('aria-checked')).toBe('false')
})

test('what is required is shown, is always on, and is not offered', async () => {
  thePreferences()
  expect(category('Essential').getByText('Always on')).toBeDefined()
  await open(/^Essential 1 service/)
  expect(screen.getByRole('group', { name: 'Sign-in' })).toBeDefined()
  expect(category('Essential').queryByRole('switch')).toBeNull()
})

test('closing grants nothing, whatever was switched on', async () => {
  const { port } = thePreferences()
  await flip('Advertising')
  await user.click(button('Close'))
  await waitFor(() => expect(port.closed).toHaveBeenCalledTimes(1))
  expect(port.answer).not.toHaveBeenCalled()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(port.watched).toBe(false)
})

test('closing by Escape, as a browser does it, is told once', async () => {
  const { port, dialog } = thePreferences()
  dialog.close()
  await waitFor(() => expect(port.closed).toHaveBeenCalledTimes(1))
})

test('closing by the program is not told, and leaves nothing behind', async () => {
  const before = document.documentElement.outerHTML
  const { port, undo } = thePreferences()
  undo()
  undo()
  await Promise.resolve()
  expect(port.closed).not.toHaveBeenCalled()
  expect(document.documentElement.outerHTML).toBe(before)
})

test('the focus moves into the dialog, and back to what opened it', () => {
  document.body.innerHTML = '<button>Open</button><button>Other</button>'
  button('Other').focus()
  const undo = openPreferences(aPort(), button('Open'))
  expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true)
  undo()
  expect(document.activeElement).toBe(button('Open'))
})

test('without an opener the focus goes back to what had it', () => {
  document.body.innerHTML = '<button>Other</button>'
  button('Other').focus()
  const { undo } = thePreferences()
  undo()
  expect(document.activeElement).toBe(button('Other'))
})

test('the three answers are the same component', () => {
  thePreferences()
  const answers = ['Refuse all', 'Accept all', 'Save my choices'].map(button)
  expect(new Set(answers.map((each) => each.outerHTML.replace(each.textContent ?? '', ''))).size).toBe(1)
  expect(new Set(answers.map((each) => each.parentElement)).size).toBe(1)
})

test('refusing and accepting answer for everything, whatever is switched on', async () => {
  const { port } = thePreferences()
  await flip('Advertising')
  await user.click(button('Refuse all'))
  await user.click(button('Accept all'))
  expect(port.answer.mock.calls).toEqual([
    [{ type: 'refuse' }, 'preferences', expect.any(MouseEvent)],
    [{ type: 'grant' }, 'preferences', expect.any(MouseEvent)],
  ])
})

test('saving grants exactly what is switched on: services, and categories without services', async () => {
  const { port } = thePreferences({ granted: ['ads'] })
  await open(/^Performance/)
  await flip('Replay Lab')
  await flip('Demographic advertising')
  await flip('Advertising')
  await user.click(button('Save my choices'))
  expect(port.answer.mock.calls).toEqual([[{ type: 'save', granted: ['replay', 'demographic'] }, 'preferences', expect.any(MouseEvent)]])
})

test('saving without touching anything keeps what is granted, and grants nothing before a first answer', async () => {
  const { port, undo } = thePreferences()
  await user.click(button('Save my choices'))
  expect(port.answer).toHaveBeenCalledWith({ type: 'save', granted: [] }, 'preferences', expect.any(MouseEvent))
  undo()
  const later = thePreferences({ granted: ['measure', 'demographic'] })
  await user.click(button('Save my choices'))
  expect(later.port.answer).toHaveBeenCalledWith(
    { type: 'save', granted: ['measure', 'demographic'] },
    'preferences',
    expect.any(MouseEvent),
  )
})

test('an event that is not trusted switches nothing on, and saves only what it refuses', async () => {
  const { port } = thePreferences({ granted: ['ads', 'measure'], isTrusted: false })
  await flip('Demographic advertising')
  expect(isOn('Demographic advertising')).toBe(false)
  await flip('Advertising')
  expect(isOn('Advertising')).toBe(false)
  await user.click(button('Save my choices'))
  expect(port.answer.mock.calls).toEqual([
    [{ type: 'refuse', ids: ['replay', 'ads', 'demographic'] }, 'preferences', expect.any(MouseEvent)],
  ])
})

test('saving nothing granted asks nobody for trust', async () => {
  const { port } = thePreferences({ isTrusted: false })
  await user.click(button('Save my choices'))
  expect(port.trusts).not.toHaveBeenCalled()
  expect(port.answer).toHaveBeenCalledWith({ type: 'save', granted: [] }, 'preferences', expect.any(MouseEvent))
})

test('in strict mode the preferences say beforehand that the page loads again', () => {
  const { undo, dialog } = thePreferences()
  expect(dialog.textContent).not.toContain('loads again')
  undo()
  thePreferences({ configuration: aConfiguration({ enforce: 'strict' }) })
  expect(
    screen.getByText(
      'Choose what Lumen may use. You can change your mind at any time. When you allow something or take it back, this page loads again once.',
    ),
  ).toBeDefined()
})

test('a category switches all of its services', async () => {
  thePreferences()
  await open(/^Performance/)
  await flip('Performance')
  expect([isOn('Performance'), isOn('Northstar Analytics'), isOn('Replay Lab'), isOn('Advertising')]).toEqual([true, true, true, false])
  await flip('Performance')
  expect([isOn('Performance'), isOn('Northstar Analytics'), isOn('Replay Lab')]).toEqual([false, false, false])
})

test('a category that is granted in part is off and says so; switching it on grants all of it', async () => {
  thePreferences({ granted: ['measure'] })
  expect(isOn('Performance')).toBe(false)
  expect(category('Performance').getByText('1 of 2 on')).toBeDefined()
  await flip('Performance')
  expect(isOn('Performance')).toBe(true)
  expect(category('Performance').queryByText(/of 2 on/)).toBeNull()
  await open(/^Performance/)
  await flip('Replay Lab')
  expect(isOn('Performance')).toBe(false)
})

test('an untouched draft follows the answer of another tab, a touched one does not', async () => {
  const { port } = thePreferences()
  port.decide('ads')
  await waitFor(() => expect(isOn('Advertising')).toBe(true))
  await flip('Demographic advertising')
  port.decide()
  await new Promise((resolve) => setTimeout(resolve))
  expect(isOn('Advertising')).toBe(true)
  expect(isOn('Demographic advertising')).toBe(true)
})

test('a category is described by the operator, else in built-in words, else by its id', () => {
  const categories = { advertising: {}, analytics: { name: 'Measuring', description: 'What we count.' }, constructor: {} }
  thePreferences({ configuration: aConfiguration({ categories, services: {} }) })
  expect(category('Advertising').getByText(/^Chooses adverts for you/)).toBeDefined()
  expect(category('Measuring').getByText('What we count.')).toBeDefined()
  expect(isOn('constructor')).toBe(false)
})

test('ids that repeat inside the dialog, or are out of reach of globals, do not occur', async () => {
  const { dialog } = thePreferences()
  await open(/^Performance/)
  await open(/^Northstar Analytics/)
  const ids = [...dialog.querySelectorAll('[id]')].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^cs-/)
  expect(dialog.querySelector('[style], [onclick]')).toBeNull()
})

test('the end names the policy, its day and whom to ask, as far as they are given', () => {
  const configuration = aConfiguration({
    operator: { name: 'Lumen', contact: 'privacy@lumen.example' },
    policy: { version: '1', url: '/privacy', updated: '2026-11-01' },
  })
  const { dialog } = thePreferences({ configuration, languages: ['en-GB'] })
  expect(screen.getByRole('link', { name: 'privacy@lumen.example' }).getAttribute('href')).toBe('mailto:privacy@lumen.example')
  expect(screen.getByRole('link', { name: 'Privacy and cookies' }).getAttribute('href')).toBe('/privacy')
  expect(dialog.textContent).toContain('Last updated 1 November 2026')
})

test('the end says where a copy of the choice goes, if it goes anywhere', () => {
  const text = 'A copy of your choice is sent to Lumen.'
  const { undo, dialog } = thePreferences()
  expect(dialog.textContent).not.toContain('A copy')
  undo()
  expect(thePreferences({ configuration: aConfiguration({ records: { endpoint: '/records' } }) }).dialog.textContent).toContain(text)
})

test('the dialog speaks the language that the operator gives texts in', () => {
  const messages = { de: { preferences: 'Cookie-Einstellungen', 'category.advertising': 'Werbung' } }
  openPreferences(aPort({ configuration: aConfiguration({ ui: { messages } }), languages: ['de-AT'] }), null)
  expect(screen.getByRole('dialog', { name: 'Cookie-Einstellungen' }).lang).toBe('de-AT')
  expect(theSwitch('Werbung')).toBeDefined()
})

test('a category of one service keeps its switch and its service apart by name', async () => {
  thePreferences({ configuration: aConfiguration({ services: { one: aService({ name: 'One' }) } }) })
  await open(/^Performance 1 service$/)
  expect([theSwitch('Performance'), theSwitch('One')]).toHaveLength(2)
})
