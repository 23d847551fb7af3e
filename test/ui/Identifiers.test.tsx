import { render, screen, waitFor } from '@testing-library/preact'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { IdDescription, Ids } from '../../src/runtime/types.ts'
import { Identifiers } from '../../src/ui/Identifiers.tsx'
import { aConfiguration, aPort } from './builders.ts'

const user = userEvent.setup()
const own: IdDescription = {
  name: 'ad-client',
  service: 'ads',
  type: 'ppid',
  madeBy: 'site',
  granted: true,
  resettable: true,
  kept: 'device',
}
const device: IdDescription = { name: 'telephone', service: 'ads', type: 'idfa', madeBy: 'device', granted: true, resettable: false }
const date = Date.UTC(2026, 10, 22, 12)

/** The section on these identifiers; the list can change. */
function theSection(...list: readonly IdDescription[]) {
  let now = list
  const ids = {
    describe: () => now,
    get: () => undefined,
    read: vi.fn<Ids['read']>(async () => undefined),
    reset: vi.fn<Ids['reset']>(async () => true),
    subscribe: vi.fn<Ids['subscribe']>(() => () => {}),
    bridge: () => () => {},
    stop: () => {},
  } satisfies Ids
  const port = aPort({ configuration: aConfiguration() })
  render(<Identifiers port={port} ids={ids} />)
  return { ids, port, become: (...next: readonly IdDescription[]) => (now = next) }
}

const row = (name: string) => screen.getByText(name).closest('li')!.textContent
const status = () => screen.getByRole('status').textContent

test('one of ours says when it was made, when it ends, and whose it is', () => {
  theSection({ ...own, made: date, ends: date + 90 * 864e5 })
  expect(row('ad-client')).toContain('Ad network')
  expect(row('ad-client')).toContain('Made on November 22, 2026. Another takes its place on February 20, 2027 at the latest.')
})

test.each([
  [{ made: date }, 'It stays until you reset it.'],
  [{ made: date, kept: 'session' }, 'It ends when you close this tab.'],
  [{ made: date, kept: 'page' }, 'Your browser keeps nothing, so it ends with this page.'],
  [{}, 'There is none at the moment.'],
  [{ granted: false }, 'Not allowed, so there is none.'],
  [{ madeBy: 'provider' }, 'Northstar Inc. makes it, and this page cannot reset it.'],
] as const)('one of this site with %j says: %s', (changes, text) => {
  theSection({ ...own, ...changes })
  expect(row('ad-client')).toContain(text)
})

test('a reset is asked for, told, and keeps its button, on which the focus is', async () => {
  const { ids, become } = theSection({ ...own, made: date })
  const button = screen.getByRole('button', { name: 'Reset ad-client' })
  become({ ...own, resettable: false })
  await user.click(button)
  expect(ids.reset).toHaveBeenCalledWith('ad-client', 'ads')
  await waitFor(() => expect(status()).toBe('ad-client was reset.'))
  expect(row('ad-client')).toContain('There is none at the moment.')
  expect(document.activeElement).toBe(button)
})

test('a reset that failed is told as that', async () => {
  const { ids } = theSection({ ...own, made: date })
  ids.reset.mockResolvedValue(false)
  await user.click(screen.getByRole('button', { name: 'Reset ad-client' }))
  await waitFor(() => expect(status()).toBe('ad-client could not be reset.'))
})

test('all can be reset at once where there is more than one', async () => {
  const { ids } = theSection({ ...own, made: date }, { ...own, name: 'visit', made: date })
  await user.click(screen.getByRole('button', { name: 'Reset all' }))
  expect(ids.reset).toHaveBeenCalledWith(undefined, undefined)
  await waitFor(() => expect(status()).toBe('All that can be reset here were reset.'))
})

test("one of the device has no button; it says where the device's setting is, and whether the device limits it", async () => {
  const { ids, become } = theSection(device)
  expect(row('telephone')).toContain('It belongs to your device. On an iPhone or iPad: Settings → Privacy & Security → Tracking.')
  expect(screen.queryByRole('button')).toBeNull()
  expect(ids.read).toHaveBeenCalledWith('telephone', 'ads')
  become({ ...device, limited: true })
  await waitFor(() => expect(row('telephone')).toContain('which limits it: Ad network does not get it.'))
})

test('one of the device that is denied is not asked for', () => {
  const { ids } = theSection({ ...device, granted: false })
  expect(ids.read).not.toHaveBeenCalled()
  expect(row('telephone')).toContain('Not allowed, so this site does not ask for it.')
})

test('what the operator says on where the choice is made takes the place of ours', () => {
  theSection({ ...device, instead: 'Ask your telephone.', insteadUrl: 'https://lumen.example/telephone' })
  expect(row('telephone')).toContain('It belongs to your device. Ask your telephone.')
  expect(screen.getByRole('link', { name: 'More on this' }).getAttribute('href')).toBe('https://lumen.example/telephone')
})

test.each(['dpid', 'rida', 'aaid', 'idfa', 'afai', 'msai', 'tifa', 'vida', 'lgudid'] as const)(
  'there are words for where the setting of %s is',
  (type) => {
    theSection({ ...device, type })
    expect(row('telephone')).toMatch(/your device\. \S.*\. $/)
  },
)
