import { screen } from '@testing-library/preact'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { mountBanner } from '../../src/ui/mountBanner.tsx'
import { openPreferences } from '../../src/ui/openPreferences.tsx'
import { aPort } from './builders.ts'

const sentence = 'This browser does not keep your choice: it counts until you leave this page.'

afterEach(() => vi.restoreAllMocks())

describe.each([
  ['the banner', 'region', (isKept: boolean): void => void mountBanner(aPort({ isKept }))],
  ['the preferences', 'dialog', (isKept: boolean): void => void openPreferences(aPort({ isKept }), null)],
] as const)('%s', (_, role, show) => {
  const text = () => screen.getByRole(role).textContent

  test('says nothing of storage where nothing speaks against it', () => {
    show(true)
    expect(text()).not.toContain(sentence)
  })

  test('says that an answer was not kept', () => {
    show(false)
    expect(text()).toContain(sentence)
  })

  test('says before an answer that the browser refuses cookies', () => {
    vi.spyOn(navigator, 'cookieEnabled', 'get').mockReturnValue(false)
    show(true)
    expect(text()).toContain(sentence)
  })

  test('says before an answer that cookies cannot be read', () => {
    vi.spyOn(document, 'cookie', 'get').mockImplementation(() => {
      throw new DOMException('The document is sandboxed.', 'SecurityError')
    })
    show(true)
    expect(text()).toContain(sentence)
  })

  test('writes nothing to find that out', () => {
    const write = vi.spyOn(document, 'cookie', 'set')
    show(true)
    expect([write.mock.calls.length, localStorage.length, sessionStorage.length]).toEqual([0, 0, 0])
  })
})
