import { screen, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { openPreferences } from '../../src/ui/openPreferences.tsx'
import { aConfiguration, aPort } from './builders.ts'

const configuration = aConfiguration({
  categories: { essential: { required: true }, performance: {}, advertising: { scope: 'profile' }, demographic: { scope: 'profile' } },
})
const choices = { at: { granted: 0, refused: 0 }, answers: new Map() }
const textOf = (name: string) => screen.getByRole('group', { name }).textContent

test('where somebody is signed in, each category that is offered says whose choice it is', () => {
  openPreferences(aPort({ configuration, choices: { ...choices, profile: '0123456789012345' } }), null)
  expect(textOf('Advertising')).toContain('For this profile')
  expect(textOf('Demographic advertising')).toContain('For this profile')
  expect(textOf('Performance')).toContain('For everybody on this device')
  expect(textOf('Essential')).not.toMatch(/For (this profile|everybody)/)
})

test('where nobody is signed in, it is not said', () => {
  openPreferences(aPort({ configuration, choices }), null)
  expect(within(screen.getByRole('dialog')).queryByText(/For (this profile|everybody)/)).toBeNull()
})
