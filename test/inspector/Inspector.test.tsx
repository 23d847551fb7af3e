import { render, screen, within } from '@testing-library/preact'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { GuardEvent, GuardListener } from '../../src/guard/types.ts'
import { Inspector } from '../../src/inspector/Inspector.tsx'
import type { UsageReport } from '../../src/usage/types.ts'
import { anEvent } from '../usage/builders/anEvent.ts'

const vendor = { name: 'vendor.example', provider: { name: 'vendor.example' }, category: 'extras', technologies: [] }
const report: UsageReport = {
  format: 1,
  page: 'https://shop.example/',
  time: '2026-11-22T00:00:00.000Z',
  complete: true,
  hosts: [{ subject: 'vendor.example', kinds: ['script'], outcomes: {}, by: [], suggested: 'vendor' }],
  items: [{ subject: 'window', kinds: ['windowName'], outcomes: {}, by: [], problem: 'not-listable' }],
  suggestion: { services: { vendor, other: vendor } },
}
const script = anEvent({ vector: 'script', subject: 'https://vendor.example/a.js', by: 'https://shop.example/tags.js' })
const session = anEvent({ subject: 'sid', outcome: 'stored', reason: 'granted', service: 'shop' })

function show(events: readonly GuardEvent[], parts: { report?: () => Promise<UsageReport> } = { report: async () => report }) {
  const user = userEvent.setup()
  const watch = (listener: GuardListener) => {
    events.forEach(listener)
    return () => undefined
  }
  render(<Inspector consent={{ watch, ...parts }} isDocked={false} />)
  return user
}

const subjects = () => screen.queryAllByRole('row').flatMap((row) => within(row).queryAllByRole('cell')[3]?.firstChild?.textContent ?? [])
const button = (name: string | RegExp) => screen.getByRole('button', { name })

test('each attempt names the script that made it', async () => {
  show([script])
  expect(await screen.findByText('by https://shop.example/tags.js')).toBeDefined()
})

test.each(['SID', 'granted', 'shop stored', 'cookie sid'])('a search for "%s" leaves what has all of its words', async (words) => {
  const user = show([script, session])
  await user.type(screen.getByRole('searchbox', { name: 'Search' }), words)
  expect(subjects()).toEqual(['sid'])
})

test('what would be held can be shown alone', async () => {
  const user = show([script, session])
  await user.click(screen.getByRole('radio', { name: /^Would be held/ }))
  expect(subjects()).toEqual([script.subject])
})

test('grouped by service or host, each group opens', async () => {
  const user = show([script, session, session])
  await user.selectOptions(screen.getByRole('combobox', { name: 'Group' }), 'By service')
  expect(screen.getAllByRole('button', { expanded: false }).map(({ textContent }) => textContent)).toEqual(['shop 2', 'In no service 1'])
  await user.click(button('shop 2'))
  expect(subjects()).toEqual(['sid', 'sid'])
  await user.selectOptions(screen.getByRole('combobox', { name: 'Group' }), 'By host')
  expect(button('vendor.example 1')).toBeDefined()
})

test('the report is copied as JSON, and that is said', async () => {
  const user = show([script])
  await user.click(button('Copy report'))
  expect(JSON.parse(await navigator.clipboard.readText())).toEqual(report)
  expect(within(screen.getByRole('status')).getByText('Report copied')).toBeDefined()
})

test('what is unknown has its entry to copy, and nothing beside it; what is listed has none', async () => {
  const user = show([script, session])
  await user.click(screen.getByRole('button', { name: /^Copy entry/ }))
  expect(JSON.parse(await navigator.clipboard.readText())).toEqual({ services: { vendor } })
})

test('where no configuration can list it, that is said', async () => {
  const user = show([anEvent({ vector: 'windowName', subject: 'window' })])
  await user.click(button('Copy entry for window'))
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Entry could not be made' }).value).toMatch(
    'No configuration can list this',
  )
})

test('where the browser does not let us copy, the text is there to copy by hand, until it is closed', async () => {
  const user = show([script])
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('Not allowed', 'NotAllowedError'))
  await user.click(button('Copy report'))
  expect(JSON.parse(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Report, to copy by hand' }).value)).toEqual(report)
  await user.click(button('Close'))
  expect(screen.queryByRole('textbox')).toBeNull()
})

test('without a report there is nothing to copy', () => {
  show([script], {})
  expect(screen.queryByRole('button', { name: /^Copy/ })).toBeNull()
})

test('of many attempts it draws three hundred, and more when it is asked', async () => {
  const user = show(Array.from({ length: 1100 }, (_, index) => anEvent({ subject: `n${index}` })))
  // By text: roles of so many rows take a browserless document half a minute.
  const drawn = () => screen.getAllByText(/^n\d+$/).map(({ textContent }) => textContent)
  expect(screen.getByText('1100 attempts')).toBeDefined()
  expect(drawn()).toHaveLength(300)
  expect(drawn()[0]).toBe('n1099')
  await user.click(screen.getByText('Show older ones (700)'))
  expect(drawn()).toHaveLength(600)
}, 40_000)
