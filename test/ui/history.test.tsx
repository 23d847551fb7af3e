import { screen, waitFor, within } from '@testing-library/preact'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { ConsentRecord } from '../../src/core/records/consentRecord.ts'
import type { RecordsPort } from '../../src/runtime/types.ts'
import { openPreferences } from '../../src/ui/openPreferences.tsx'
import { aRecord } from '../store/builders/aRecord.ts'
import { aPort, type PortOptions } from './builders.ts'

const user = userEvent.setup()
const button = (name: string | RegExp) => screen.getByRole('button', { name })

const records: readonly ConsentRecord[] = [
  { ...aRecord('one', { answers: { measure: 'refused', replay: 'refused', ads: 'refused' } }), previous: null, hash: null },
  {
    ...aRecord('two', {
      intent: 'save',
      method: 'preferences',
      signals: ['gpc'],
      answers: { measure: 'granted', replay: 'refused', ads: 'granted', gone: 'granted' },
    }),
    previous: 'one',
    hash: null,
  },
  {
    ...aRecord('three', { intent: 'withdraw', method: 'api', policyVersion: null, answers: { ads: 'refused' } }),
    previous: 'two',
    hash: null,
  },
]

function theHistory(copy: Partial<RecordsPort> = {}, options?: PortOptions) {
  const port = aPort(options)
  const own = { history: vi.fn(async () => records), export: vi.fn(async () => '{"records":[]}'), clear: vi.fn(async () => {}), ...copy }
  port.records.mockImplementation(async () => own)
  openPreferences(port, null)
  return { port, ...own }
}

const open = () => user.click(button('Your earlier choices Show, download or delete'))

beforeEach(() => {
  // What jsdom does not have.
  URL.createObjectURL = vi.fn(() => 'blob:own')
  URL.revokeObjectURL = vi.fn()
})

test('nothing of the earlier choices is read before they are asked for', async () => {
  const { port } = theHistory()
  expect(port.records).not.toHaveBeenCalled()
  await open()
  await screen.findByText('3 choices are recorded on this device, the newest first.')
})

test('each choice says when, what was allowed and refused, how, and for which policy, the newest first', async () => {
  theHistory()
  await open()
  const rows = await screen.findAllByRole('listitem')
  const texts = rows.map((row) =>
    within(row)
      .getAllByText(/./, { selector: 'p' })
      .map(({ textContent }) => textContent),
  )
  expect(texts).toEqual([
    ['Refused: Advertising', 'taken back · by a control of the site itself'],
    [
      'Allowed: Northstar Analytics, Advertising, and gone',
      'Refused: Replay Lab',
      'in the preferences · policy version 2026-11 · your browser sent Global Privacy Control',
    ],
    ['Refused: Performance and Advertising', 'in the notice · policy version 2026-11'],
  ])
  expect(within(rows[0]!).getByText(/2 November 2026|November 2, 2026/)).toBeDefined()
})

test('the copy is handed over as a file, and that is announced', async () => {
  const clicked: HTMLAnchorElement[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push(this)
  })
  theHistory()
  await open()
  await user.click(await screen.findByRole('button', { name: 'Download' }))
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Your history was handed to your browser as a file.'))
  expect(clicked.map(({ download, href }) => [download, href])).toEqual([['choices-localhost.json', 'blob:own']])
  vi.restoreAllMocks()
})

test('deleting asks once, and keeping keeps; the focus goes along', async () => {
  const { clear } = theHistory()
  await open()
  await user.click(await screen.findByRole('button', { name: 'Delete my history' }))
  const question = await screen.findByRole('group', { name: /^Delete the record of your earlier choices/ })
  await waitFor(() => expect(question.contains(document.activeElement)).toBe(true))
  await user.click(button('Keep'))
  await waitFor(() => expect(document.activeElement).toBe(button('Delete my history')))
  expect(clear).not.toHaveBeenCalled()
})

test('deleting deletes the records and nothing else, and says so', async () => {
  const { clear, port } = theHistory({}, { granted: ['ads'] })
  await open()
  await user.click(await screen.findByRole('button', { name: 'Delete my history' }))
  await user.click(button('Delete'))
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Your history is deleted. Your choices stay as they are.'))
  expect(clear).toHaveBeenCalledTimes(1)
  expect(document.activeElement?.textContent).toBe('No choice is recorded on this device.')
  expect(screen.queryByRole('button', { name: 'Download' })).toBeNull()
  expect(port.answer).not.toHaveBeenCalled()
  expect(screen.getByRole('switch', { name: 'Advertising' }).getAttribute('aria-checked')).toBe('true')
})

test('what fails is reported and told, and the records stay in sight', async () => {
  const error = new Error('refused')
  const { port } = theHistory({ clear: vi.fn(async () => Promise.reject(error)) })
  await open()
  await user.click(await screen.findByRole('button', { name: 'Delete my history' }))
  await user.click(button('Delete'))
  await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^That did not work\./))
  expect(port.report.mock.calls).toEqual([['record', error]])
  expect(screen.getAllByRole('listitem')).toHaveLength(3)
})
