import { expect, test } from 'vitest'
import { jurisdictionOf } from '../../src/core/jurisdiction/jurisdictionOf.ts'
import { compile } from '../../src/core/compile.ts'
import { noticeOf } from '../../src/ui/noticeOf.ts'
import { aConfiguration as aWholeConfiguration } from '../core/builders/aConfiguration.ts'
import { aConfiguration } from './builders.ts'

const portOf = (configuration: unknown, ...languages: readonly string[]) => ({ catalog: compile(configuration), languages })

test('a notice has the texts in the language that they were shown in, the operator’s before ours', () => {
  const ui = { messages: { de: { title: 'Ihre Wahl auf {site}' } } }
  const { language, texts } = noticeOf(portOf(aConfiguration({ ui }), 'de-AT', 'en'), 'banner', [])
  expect([language, texts.title, texts.refuse]).toEqual(['de-AT', 'Ihre Wahl auf Lumen', 'Refuse all'])
})

test('a notice lists the categories and services by the names that were shown', () => {
  const [, performance] = noticeOf(portOf(aConfiguration()), 'preferences', []).categories
  expect(performance).toMatchObject({ id: 'performance', name: 'Performance', required: false })
  expect(performance!.services.map(({ name }) => name)).toEqual(['Northstar Analytics', 'Replay Lab'])
})

test('a notice of a placeholder has its texts too, and one of the site’s own code none of ours', () => {
  const port = portOf(aConfiguration())
  expect(noticeOf(port, 'placeholder', []).texts['placeholder.always']).toBe('Always')
  expect(noticeOf(port, 'api', []).texts).toEqual({})
})

test('a notice is that of the region: its texts, its operator, its policy, its links, and only what is offered there', () => {
  const catalog = compile(aWholeConfiguration())
  const jurisdiction = jurisdictionOf(catalog, { region: 'US-CA', source: 'given' }, ['en'])
  const notice = noticeOf({ catalog, languages: ['en'], jurisdiction: () => jurisdiction }, 'banner', ['US-CA', 'US'])
  expect(notice.texts.title).toBe('Your privacy choices')
  expect(notice).toMatchObject({ operator: { name: 'Lumen Inc.' }, policy: { url: '/privacy/us' }, links: [{ name: 'DAA' }] })
  expect(notice.categories.map(({ id }) => id)).not.toContain('demographic')
})
