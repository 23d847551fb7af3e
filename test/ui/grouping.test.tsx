import { screen, within } from '@testing-library/preact'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { partiesOf } from '../../src/ui/partiesOf.ts'
import { openPreferences } from '../../src/ui/openPreferences.tsx'
import { aConfiguration, aPort, aService } from './builders.ts'

const user = userEvent.setup()

const configuration = aConfiguration({
  categories: { essential: { required: true }, performance: {}, advertising: {}, messages: { name: 'Matched messages' } },
  services: {
    own: aService({ name: 'Sign-in', provider: { name: 'Lumen', role: 'operator' }, category: 'essential' }),
    measure: aService({ provider: { name: 'Northstar Inc.', role: 'service-provider' } }),
    mail: aService({ name: 'Mailing', provider: { name: 'Post Ltd', role: 'marketing-provider' }, category: 'advertising' }),
    ads: aService({ name: 'Ad network', provider: { name: 'Ads Inc.', role: 'advertiser' }, category: 'advertising' }),
    count: aService({ name: 'Ad counter', provider: { name: 'Count Inc.', role: 'ad-measurement' }, category: 'advertising' }),
    player: aService({ name: 'Player', provider: { name: 'Video Ltd', role: 'partner' } }),
    odd: aService({ name: 'Odd one', provider: { name: 'Odd Ltd' } }),
  },
})

const headings = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)

/** The preferences, listed by company. */
async function byCompany(port = aPort({ configuration })) {
  openPreferences(port, null)
  await user.click(screen.getByText('Company'))
  await screen.findByText('Advertising companies')
  return port
}

const pressed = () => within(screen.getByLabelText('Group by')).getAllByRole('button', { pressed: true })[0]?.textContent

const byCategory = ['Essential', 'Performance', 'Advertising', 'Matched messages']

test('services are listed by category first', () => {
  openPreferences(aPort({ configuration }), null)
  expect(pressed()).toBe('Purpose')
  expect(headings().slice(0, 4)).toEqual(byCategory)
})

test('services are listed by company where the visitor wants that, and by category again', async () => {
  await byCompany()
  expect(pressed()).toBe('Company')
  // A category without services has no company, and is offered all the same.
  expect(headings().slice(0, 7)).toEqual([
    'This site itself',
    'Service providers',
    'Marketing providers',
    'Advertising companies',
    'Partners',
    'Other companies',
    'Matched messages',
  ])
  await user.click(screen.getByText('Purpose'))
  expect(headings().slice(0, 4)).toEqual(byCategory)
})

test('a kind of company is switched as one, across categories, and what is saved is exactly that', async () => {
  const port = await byCompany()
  await user.click(screen.getByRole('switch', { name: 'Advertising companies' }))
  await user.click(screen.getByRole('button', { name: 'Advertising companies 2 services' }))
  expect(screen.getByRole('switch', { name: 'Ad network' }).getAttribute('aria-checked')).toBe('true')
  await user.click(screen.getByRole('switch', { name: 'Ad counter' }))
  expect(screen.getByText('1 of 2 on')).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Save my choices' }))
  expect(port.answer).toHaveBeenCalledWith({ type: 'save', granted: ['ads'] }, 'preferences', expect.anything())
})

test('what is required is not offered by company either', async () => {
  await byCompany()
  const own = screen.getByRole('group', { name: 'This site itself' })
  expect(within(own).queryByRole('switch')).toBeNull()
  expect(within(own).getByText('Always on')).toBeDefined()
  await user.click(within(own).getByRole('button', { name: /1 service/ }))
  expect(within(screen.getByRole('group', { name: 'Sign-in' })).queryByRole('switch')).toBeNull()
})

test('where no event may lead to a grant, a kind of company cannot be switched on', async () => {
  await byCompany(aPort({ configuration, isTrusted: false }))
  await user.click(screen.getByRole('switch', { name: 'Partners' }))
  expect(screen.getByRole('switch', { name: 'Partners' }).getAttribute('aria-checked')).toBe('false')
})

test('there is nothing to group where all companies are of one kind', () => {
  const services = { measure: aService(), replay: aService({ name: 'Replay Lab' }) }
  openPreferences(aPort({ configuration: aConfiguration({ services }) }), null)
  expect(screen.queryByLabelText('Group by')).toBeNull()
})

test('a role that nobody knows is with the other companies', () => {
  const port = aPort({
    configuration: aConfiguration({ services: { odd: aService({ provider: { name: 'Odd', role: 'x' as 'partner' } }) } }),
  })
  expect(partiesOf(port.catalog.categories.values()).map(({ id, services }) => [id, services.length])).toEqual([['others', 1]])
})

test('a list that cannot be loaded is reported, and the visitor reads that', async () => {
  vi.doMock('../../src/ui/Parties.tsx', () => {
    throw new Error('not there')
  })
  const port = aPort({ configuration })
  openPreferences(port, null)
  await user.click(screen.getByRole('button', { name: 'Company' }))
  expect((await screen.findByRole('alert')).textContent).toMatch(/could not be loaded/)
  expect(port.report).toHaveBeenCalledWith('interface', expect.any(Error))
  vi.doUnmock('../../src/ui/Parties.tsx')
})
