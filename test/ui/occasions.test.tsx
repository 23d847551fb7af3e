import { screen, within } from '@testing-library/preact'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { strictest } from '../../src/core/decide.ts'
import { compile } from '../../src/core/compile.ts'
import type { Answer, Choices } from '../../src/core/types.ts'
import { occasionOf, question } from '../../src/ui/banner/occasionOf.ts'
import { otherContents } from '../../src/ui/banner/otherContents.ts'
import { mountBanner } from '../../src/ui/mountBanner.tsx'
import { aConfiguration, aPort, type PortOptions } from './builders.ts'

const user = userEvent.setup()
const all = ['measure', 'replay', 'ads', 'demographic']

function aBanner(options: PortOptions) {
  const port = aPort(options)
  mountBanner(port, otherContents(port))
  return { port, banner: within(screen.getByRole('region')) }
}

type Banner = ReturnType<typeof aBanner>['banner']

const answersIn = (banner: Banner) => banner.getAllByRole('button').map((button) => button.textContent?.trim())
const textIn = (banner: Banner) => banner.getByRole('heading').parentElement!.textContent!

/** Choices of earlier, by id. */
const earlier = (given: Readonly<Record<string, Answer>>, changes: Partial<Choices> = {}): Choices => ({
  at: { granted: 0, refused: 0 },
  answers: new Map(Object.entries(given)),
  ...changes,
})

describe('where optional services run', () => {
  test('opting out is one press, and as large as the other answer', async () => {
    const { port, banner } = aBanner({ granted: ['measure', 'ads'], decided: { notice: 'opt-out' } })
    expect(answersIn(banner)).toEqual(['Opt out', 'Keep as it is', 'Choose'])
    const rest = (name: string) => banner.getByRole('button', { name }).outerHTML.replace(name, '')
    expect(rest('Opt out')).toBe(rest('Keep as it is'))
    await user.click(banner.getByRole('button', { name: 'Opt out' }))
    await user.click(banner.getByRole('button', { name: 'Keep as it is' }))
    expect(port.answer.mock.calls.map(([intent, method]) => [intent, method])).toEqual([
      [{ type: 'refuse' }, 'banner'],
      [{ type: 'acknowledge' }, 'banner'],
    ])
  })

  test('it counts what runs now, and nothing else', () => {
    const { banner } = aBanner({ granted: ['ads'], decided: { notice: 'opt-out' } })
    expect(banner.getAllByRole('listitem').map((item) => item.textContent?.trim())).toEqual(['1 cookie', '1 pixel'])
  })

  test('a notice has one answer, which takes note', () => {
    expect(answersIn(aBanner({ granted: ['ads'], decided: { notice: 'notice' } }).banner)).toEqual(['OK', 'Choose'])
  })

  test('where a signal has denied everything there is nothing to opt out of, and the signal is named', () => {
    const { banner } = aBanner({ decided: { notice: 'opt-out' }, situation: { ...strictest, model: 'opt-out', signals: ['gpc'] } })
    expect(answersIn(banner)).toEqual(['OK', 'Choose'])
    expect(textIn(banner)).toContain('What is optional on Lumen is off. Opt-out request honoured.')
  })
})

describe('a later question', () => {
  test('about what is new names it and asks for that alone', async () => {
    const { port, banner } = aBanner({
      decided: { unanswered: ['ads'], fresh: ['ads'] },
      choices: earlier({ measure: 'granted', replay: 'refused', demographic: 'refused' }),
    })
    expect(textIn(banner)).toContain(
      'New since your last choice: Ad network (advertising). Until you choose, this is off. Your other choices stay as they are.'.replace(
        '. Until',
        '.Until',
      ),
    )
    await user.click(banner.getByRole('button', { name: 'Refuse' }))
    await user.click(banner.getByRole('button', { name: 'Accept' }))
    expect(port.answer.mock.calls.map(([intent]) => intent)).toEqual([
      { type: 'refuse', ids: ['ads'] },
      { type: 'grant', ids: ['ads'] },
    ])
  })

  test('about what has ended names whole categories, and says nothing of others where all has', () => {
    const { banner } = aBanner({
      decided: { unanswered: all },
      choices: earlier({ measure: 'granted', replay: 'granted', ads: 'granted' }),
    })
    expect(textIn(banner)).toContain('Your earlier choice has ended: performance and advertising.')
    expect(textIn(banner)).not.toContain('Your other choices')
    expect(answersIn(banner)).toEqual(['Refuse all', 'Accept all', 'Choose'])
  })

  test('because of another version of the policy says since when it counts, with both versions', () => {
    const policy = { version: '2', url: '/policy', previousUrl: '/policy-1', effective: '2026-11-01' }
    const { banner } = aBanner({
      configuration: aConfiguration({ policy }),
      decided: { unanswered: ['ads'] },
      choices: earlier({ ads: 'granted' }, { policy: compile(aConfiguration({ policy: { version: '1' } })).policy }),
    })
    expect(textIn(banner)).toContain('It has applied since November 1, 2026.')
    expect(banner.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Privacy and cookies', '/policy'],
      ['The version before', '/policy-1'],
    ])
  })

  test('because of a signal says so', () => {
    const { banner } = aBanner({
      configuration: aConfiguration({ signals: { gpc: 'ask' } }),
      decided: { unanswered: all },
      situation: { ...strictest, signals: ['gpc'] },
    })
    expect(textIn(banner)).toContain('Your browser asks sites not to use your data for others')
    expect(banner.queryByText('Opt-out request honoured.')).toBeNull()
  })
})

test('a policy that counts later is told of, with its day, and nothing is asked', () => {
  const { banner } = aBanner({
    configuration: aConfiguration({ policy: { version: '2', effective: '2999-01-31' } }),
    decided: { notice: 'policy' },
    choices: earlier({ ads: 'granted' }, { policy: 'before' }),
  })
  expect(textIn(banner)).toContain('It applies from January 31, 2999.')
  expect(answersIn(banner)).toEqual(['OK', 'Choose'])
})

test.each<[string, PortOptions, string]>([
  ['nothing to say', {}, ''],
  ['a first question', { decided: { unanswered: all } }, question],
  ['what is left of the first question', { decided: { unanswered: ['ads'] }, choices: earlier({ measure: 'granted' }) }, question],
  ['something new', { decided: { unanswered: ['ads'], fresh: ['ads'] } }, 'ads'],
  ['something that has ended', { decided: { unanswered: ['ads'] }, choices: earlier({ ads: 'granted' }) }, 'ads'],
  ['a notice', { decided: { notice: 'policy' } }, 'policy'],
])('%s', (_, options, occasion) => {
  expect(occasionOf(aPort(options))).toBe(occasion)
})
