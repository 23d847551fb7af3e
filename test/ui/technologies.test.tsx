import { screen, within } from '@testing-library/preact'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { ServiceConfiguration, TechnologyConfiguration } from '../../src/core/configuration.ts'
import { openPreferences } from '../../src/ui/openPreferences.tsx'
import { aConfiguration, aPort, aService } from './builders.ts'

const user = userEvent.setup()

/** The service's entry, with its technologies open if it has any. */
async function opened(changes: Partial<ServiceConfiguration>) {
  openPreferences(aPort({ configuration: aConfiguration({ services: { measure: aService(changes) } }) }), null)
  await user.click(screen.getByRole('button', { name: /^Performance 1 service/ }))
  if (changes.technologies) await user.click(screen.getByRole('button', { name: /technolog/ }))
  return screen.getByRole('group', { name: 'Northstar Analytics' })
}

/** The cells of one technology: name, what, kept, set by, what for. */
async function rowOf(technology: TechnologyConfiguration) {
  const service = await opened({ technologies: [technology] })
  const [, row] = within(service).getAllByRole('row')
  return within(row!)
    .getAllByRole('cell')
    .map((cell) => cell.textContent?.trim())
}

test('services, and their technologies, are there only when they are asked for', async () => {
  openPreferences(aPort(), null)
  expect(screen.queryByRole('group', { name: 'Northstar Analytics' })).toBeNull()
  const summary = screen.getByRole('button', { name: 'Performance 2 services · 1 cookie · 1 stored item' })
  expect(summary.getAttribute('aria-expanded')).toBe('false')
  await user.click(summary)
  expect(summary.getAttribute('aria-expanded')).toBe('true')
  expect(screen.queryByRole('table')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Northstar Analytics 1 technology' }))
  expect(screen.getByRole('table', { name: 'Northstar Analytics' })).toBeDefined()
  await user.click(summary)
  expect(screen.queryByRole('group', { name: 'Northstar Analytics' })).toBeNull()
})

test('a service says who is behind it, what they are to the site, and what it is used for', async () => {
  const service = await opened({
    provider: { name: 'Northstar Inc.', role: 'ad-measurement', url: 'https://northstar.example' },
    description: 'Counts which pages are opened.',
    purposes: [{ id: 'improve' }, { id: 'security' }],
  })
  expect(within(service).getByRole('link', { name: 'Northstar Inc.' }).getAttribute('href')).toBe('https://northstar.example')
  expect(service.textContent).toContain('Counts which pages are opened.')
  expect(service.textContent).toContain(', advertising measurement')
  expect(service.textContent).toContain(
    'Used for research, analysis and improvement (your consent); safety, security and fraud prevention (your consent)',
  )
})

test('the list has a heading for each column', async () => {
  const service = await opened({ technologies: [{ type: 'cookie', name: 'a' }] })
  const headings = within(service).getAllByRole('columnheader')
  expect(headings.map((heading) => heading.textContent)).toEqual(['Name', 'What', 'Kept', 'Set by', 'What for'])
})

test('a stored item says how long in words, and whose it is', async () => {
  expect(await rowOf({ type: 'cookie', name: '_ns*', duration: '13mo', purpose: 'Tells visits apart.' })).toEqual([
    '_ns*',
    'Cookie',
    '13 months',
    'this site',
    'Tells visits apart.',
  ])
})

test('what another party sets is said to be set by the provider', async () => {
  expect(await rowOf({ type: 'cookie', name: { re: '^_ns\\d+$' }, duration: '1d', party: 'third' })).toEqual([
    '/^_ns\\d+$/',
    'Cookie',
    '1 day',
    'Northstar Inc.',
    '',
  ])
})

test('what lasts for the session, until it is deleted, or for an unstated time says so', async () => {
  const technologies = [
    { type: 'cookie', name: 'a', duration: 'session' },
    { type: 'sessionStorage', name: 'b' },
    { type: 'localStorage', name: 'c' },
    { type: 'cookie', name: 'd' },
    { type: 'indexedDB', name: 'e', duration: '30m' },
  ] as const
  const service = await opened({ technologies })
  const rows = within(service).getAllByRole('row').slice(1)
  expect(rows.map((row) => within(row).getAllByRole('cell')[2]?.textContent)).toEqual([
    'this session',
    'this session',
    'until deleted',
    'not stated',
    '30 minutes',
  ])
})

test('a pixel is known by its host and says what it goes with', async () => {
  expect(await rowOf({ type: 'pixel', host: 'p.northstar.example', with: ['_ns', '_nsx'] })).toEqual([
    'p.northstar.example',
    'Pixel',
    'not stored',
    'Northstar Inc.',
    'Goes with _ns and _nsx.',
  ])
})

test('what the page cannot hold back is listed and says so', async () => {
  const [, , , , why] = await rowOf({ type: 'cookie', name: 'srv', gated: false, purpose: 'Balances load.' })
  expect(why).toBe('Balances load. This page cannot hold it back.')
})

test('what the page cannot hold back says where the choice is made instead, with a link to nothing but a page', async () => {
  const technology = { type: 'pixel', host: 'm.example', gated: false, instead: 'Turn off pictures in your mail app' } as const
  const service = await opened({
    technologies: [
      { ...technology, insteadUrl: '/mail-pictures' },
      { ...technology, insteadUrl: `java${'script'}:alert(1)` },
      technology,
      { type: 'pixel', host: 'n.example', gated: false, insteadUrl: 'https://mail.example/pictures' },
    ],
  })
  const told = 'This page cannot hold it back. Choose here instead: Turn off pictures in your mail app'
  const cells = within(service)
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell')[4]!)
  expect(cells.map((cell) => cell.textContent)).toEqual([
    told,
    told,
    told,
    'This page cannot hold it back. Choose here instead: https://mail.example/pictures',
  ])
  const links = cells.map((cell) => within(cell).queryByRole('link')?.getAttribute('href'))
  expect(links).toEqual(['/mail-pictures', undefined, undefined, 'https://mail.example/pictures'])
})

test('what belongs to a category of its own says so, by the name that the page has for it', async () => {
  const technologies = [
    { type: 'cookie', name: 'a', purpose: 'Remembers the basket.', category: 'essential' },
    { type: 'cookie', name: 'b', category: 'advertising', gated: false },
    { type: 'cookie', name: 'c' },
  ] as const
  const service = await opened({ technologies })
  const rows = within(service).getAllByRole('row').slice(1)
  expect(rows.map((row) => within(row).getAllByRole('cell')[4]?.textContent)).toEqual([
    'Remembers the basket. Belongs to Essential.',
    'Belongs to Advertising. This page cannot hold it back.',
    '',
  ])
})

test('a category that the operator has named is called so', async () => {
  const categories = { performance: {}, offers: { name: 'Offers for you' }, nameless: {} }
  const technologies = [
    { type: 'cookie', name: 'a', category: 'offers' },
    { type: 'cookie', name: 'b', category: 'nameless' },
  ] as const
  openPreferences(aPort({ configuration: aConfiguration({ categories, services: { measure: aService({ technologies }) } }) }), null)
  await user.click(screen.getByRole('button', { name: /^Performance 1 service/ }))
  await user.click(screen.getByRole('button', { name: /technolog/ }))
  expect(screen.getByText('Belongs to Offers for you.')).toBeDefined()
  expect(screen.getByText('Belongs to nameless.')).toBeDefined()
})
