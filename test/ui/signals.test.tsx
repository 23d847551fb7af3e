import { screen, within } from '@testing-library/preact'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import { strictest } from '../../src/core/decide.ts'
import type { Choices, Situation } from '../../src/core/types.ts'
import { openPreferences } from '../../src/ui/openPreferences.tsx'
import { aConfiguration, aPort, aService, type PortOptions } from './builders.ts'

const user = userEvent.setup()
const withGpc: Situation = { ...strictest, signals: ['gpc'] }
const allowed: Choices = { at: { granted: 0, refused: 0 }, answers: new Map([['ads', 'granted']]) }

function thePreferences(options: PortOptions, sends = false) {
  if (sends) Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true })
  const port = aPort(options)
  openPreferences(port, null)
  return port
}

afterEach(() => {
  Reflect.deleteProperty(navigator, 'globalPrivacyControl')
})

// The first one to ask for them loads them.
const theSignals = async () => within(await screen.findByRole('group', { name: 'Signals of your browser' }, { timeout: 10_000 }))

describe('the signals of the browser', () => {
  test('that are honoured have their status and what they deny', async () => {
    thePreferences({ situation: withGpc }, true)
    const signals = await theSignals()
    expect(signals.getByText('Opt-out request honoured')).toBeDefined()
    expect(
      signals.getByText(/your browser sends it\. Off unless you turn it on: Performance, Advertising, and Demographic advertising\./),
    ).toBeDefined()
  })

  test('that deny nothing have no such status', async () => {
    const categories = { essential: { required: true }, performance: { honours: [] }, advertising: { honours: [] } }
    thePreferences({ configuration: aConfiguration({ categories }), situation: withGpc }, true)
    const signals = await theSignals()
    expect(signals.getByText(/Nothing on this site depends on it\./)).toBeDefined()
    expect(signals.queryByText('Opt-out request honoured')).toBeNull()
  })

  test('against a later choice: that counts, and one button follows the signal after all', async () => {
    const port = thePreferences({ situation: withGpc, granted: ['ads'], choices: { ...allowed, despite: ['gpc'] } }, true)
    const signals = await theSignals()
    expect(signals.getByText(/You allowed Ad network after that; your own choice counts\./)).toBeDefined()
    await user.click(signals.getByRole('button', { name: 'Follow my browser instead' }))
    expect(port.answer).toHaveBeenCalledWith({ type: 'refuse', ids: ['ads'] }, 'preferences', expect.any(MouseEvent))
  })

  test('beat an earlier choice, and there is nothing to press', async () => {
    thePreferences({ situation: withGpc, choices: allowed }, true)
    const signals = await theSignals()
    expect(signals.getByText(/You had allowed Ad network before/)).toBeDefined()
    expect(signals.queryByRole('button')).toBeNull()
  })
})

describe('beside the switches', () => {
  const category = (name: string) => within(screen.getByRole('group', { name }))

  test('a category that a signal keeps off says so, one that was refused does not', () => {
    thePreferences({ situation: withGpc, choices: { ...allowed, answers: new Map([['ads', 'refused']]) } })
    expect(category('Demographic advertising').getByText(/Off because your browser asks so/)).toBeDefined()
    expect(category('Advertising').queryByText(/Off because/)).toBeNull()
  })

  test('what rests on a legitimate interest is on, says so, and saving it off says no to it', async () => {
    const fraud = aService({ name: 'Fraud watch', category: 'essential', purposes: [{ id: 'security', basis: 'legitimate-interest' }] })
    const port = thePreferences({ configuration: aConfiguration({ services: { fraud } }), granted: ['fraud'] })
    await user.click(screen.getByRole('button', { name: /^Essential 1 service/ }))
    expect(screen.getByText('It rests on a legitimate interest. To object, turn it off.')).toBeDefined()
    const objection = screen.getByRole('switch', { name: 'Fraud watch' })
    expect(objection.getAttribute('aria-checked')).toBe('true')
    await user.click(objection)
    await user.click(screen.getByRole('button', { name: 'Save my choices' }))
    expect(port.answer.mock.calls[0]![0]).toEqual({ type: 'save', granted: [] })
  })

  test('what an exemption of the region lets run says which, and how to object', async () => {
    const services = { measure: aService({ exempt: 'statistics' }) }
    thePreferences({
      configuration: aConfiguration({ services }),
      granted: ['measure'],
      situation: { ...strictest, exemptions: ['statistics'] },
    })
    await user.click(screen.getByRole('button', { name: /^Performance 1 service/ }))
    expect(screen.getByText(/the law where you are lets a site’s own statistics run\. To object, turn it off\./)).toBeDefined()
  })

  test('what is not offered is not shown, not counted and not saved', async () => {
    const port = thePreferences({ decided: { hidden: new Set(['advertising', 'ads', 'demographic']) }, granted: ['measure'] })
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).not.toContain('Advertising')
    expect(screen.getAllByRole('switch').map((each) => each.getAttribute('aria-label'))).toEqual(['Performance'])
    await user.click(screen.getByRole('button', { name: 'Save my choices' }))
    expect(port.answer.mock.calls[0]![0]).toEqual({ type: 'save', granted: ['measure'] })
  })
})
