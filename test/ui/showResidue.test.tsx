import { screen, within } from '@testing-library/preact'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { SweptItem } from '../../src/guard/types.ts'
import type { Residue } from '../../src/runtime/types.ts'
import { showResidue } from '../../src/ui/showResidue.tsx'
import { aPort, type PortOptions } from './builders.ts'

const user = userEvent.setup()

const item = (name: string, reason?: SweptItem['reason']): SweptItem => ({
  vector: 'cookie',
  name,
  service: 'measure',
  removed: !reason,
  ...(reason && { reason }),
})

function theNotice(residue: Partial<Residue>, options?: PortOptions) {
  const reload = vi.fn()
  const undo = showResidue({ ...aPort(options), residue: { removed: [], left: [], running: [], reload: 'needless', ...residue }, reload })
  return { reload, undo, region: screen.getByRole('region', { name: 'Your choice counts from now on' }) }
}

test('what was removed is counted, and the visitor need not do anything', async () => {
  const { region } = theNotice({ removed: [item('_ns'), item('_ns2')] })
  const told = await within(region).findByText('2 stored items were removed from this device.')
  expect(within(region).getByRole('status').contains(told)).toBe(true)
  expect(screen.getByText('You need not do anything else.')).toBeDefined()
  expect(screen.queryByRole('list')).toBeNull()
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Close'])
})

test('what is left is listed by the reason, with its names', async () => {
  theNotice({ left: [item('a', 'open'), item('b', 'other-origin'), item('c', 'open'), item('d', 'out-of-sight'), item('e', 'failed')] })
  await screen.findByRole('list')
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '2 are still in use by this page and go when you leave it: a, c',
    '1 could not be removed by your browser: e',
    '1 may be kept for another site, where only your browser’s settings can delete it: b',
    '1 may be left that this page cannot see, only its server: d',
  ])
})

test('services whose code has run are named, a category by its name or id, and the page can be loaded again', async () => {
  const { reload } = theNotice({ running: ['measure', 'advertising'], reload: 'advised' })
  await screen.findByText(
    'Northstar Analytics, advertising were already at work on this page. What they send or store from now on is held back.',
  )
  expect(screen.getByText('Load the page again to end it completely.')).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Load the page again' }))
  expect(reload).toHaveBeenCalledTimes(1)
})

test('closing takes everything away', async () => {
  const before = document.documentElement.outerHTML
  theNotice({ removed: [item('_ns')] })
  await user.click(screen.getByRole('button', { name: 'Close' }))
  expect(document.documentElement.outerHTML).toBe(before)
})

test('it takes no focus, and can be taken away twice', () => {
  document.body.innerHTML = '<button>Other</button>'
  screen.getByRole('button', { name: 'Other' }).focus()
  const { undo } = theNotice({ removed: [item('_ns')] })
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Other' }))
  undo()
  undo()
  expect(screen.queryByRole('region')).toBeNull()
})

test('an operator can say it in another language', async () => {
  const configuration = {
    ...aPort().catalog.configuration,
    ui: { messages: { de: { 'residue.removed.other': '{count} Dinge sind gelöscht.' } } },
  }
  theNotice({ removed: [item('a'), item('b')] }, { configuration, languages: ['de-AT'] })
  expect(await screen.findByText('2 Dinge sind gelöscht.')).toBeDefined()
})
