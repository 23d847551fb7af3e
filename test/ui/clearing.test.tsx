import { screen } from '@testing-library/preact'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { browserFamilies, browserFamily } from '../../src/ui/browserFamily.ts'
import { openPreferences } from '../../src/ui/openPreferences.tsx'
import { aConfiguration, aPort } from './builders.ts'

const user = userEvent.setup()

const agents = {
  chrome: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  'chrome-android': 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
  'chrome-ios':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0 Mobile/15E148 Safari/604.1',
  safari: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
  'safari-ios':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1',
  edge: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0',
  'edge-mobile':
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36 EdgA/142.0.0.0',
  firefox: 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
  'firefox-android': 'Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0',
  'firefox-ios':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/145.0 Mobile/15E148 Safari/605.1.15',
  samsung:
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36',
}

test.each(browserFamilies)('%s is known by its own name, whomever else it names', (family) => {
  expect(browserFamily({ userAgent: agents[family] })).toBe(family)
})

test('a tablet that calls itself a Mac is known by its touch screen', () => {
  expect(browserFamily({ userAgent: agents.safari, maxTouchPoints: 5 })).toBe('safari-ios')
})

test('any other browser is none of them', () => {
  expect(browserFamily({ userAgent: 'curl/8.0' })).toBeUndefined()
})

test.each([
  ['firefox', 'Firefox on a computer (Yours, it seems)'],
  ['samsung', 'Samsung Internet (Yours, it seems)'],
] as const)('the steps are there on demand, for every browser, that of the visitor first: %s', async (family, first) => {
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(agents[family])
  openPreferences(aPort(), null)
  expect(screen.queryByText(/Delete browsing data/)).toBeNull()
  await user.click(screen.getByRole('button', { name: 'What your browser keeps How to clear it' }))
  await screen.findByRole('heading', { level: 4, name: first })
  const names = screen.getAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent)
  expect(names).toHaveLength(browserFamilies.length + 1)
  expect([names[0], names.at(-1)]).toEqual([first, 'Another browser'])
  expect(names.filter((name) => name.includes('Yours'))).toEqual([first])
  vi.restoreAllMocks()
})

test('the operator replaces a step in any language', async () => {
  const messages = { de: { 'clearing.show': 'So geht es', 'clearing.any.steps': 'In den Einstellungen nachsehen.' } }
  openPreferences(aPort({ languages: ['de'], configuration: aConfiguration({ ui: { messages } }) }), null)
  await user.click(screen.getByRole('button', { name: /So geht es/ }))
  expect(await screen.findByText('In den Einstellungen nachsehen.')).toBeDefined()
})
