import { expect, test } from 'vitest'
import { languageOf } from '../../src/ui/languageOf.ts'
import { message } from '../../src/ui/message.ts'
import { en } from '../../src/ui/messages/en.ts'
import { aConfiguration, aPort } from './builders.ts'

type Messages = Readonly<Record<string, Readonly<Record<string, string>>>>

const portWith = (messages: Messages, ...languages: string[]) => aPort({ configuration: aConfiguration({ ui: { messages } }), languages })

test("the first of the visitor's languages that has the text gives it, key by key", () => {
  const port = portWith({ de: { refuse: 'Ablehnen' }, fr: { refuse: 'Refuser', accept: 'Accepter' } }, 'de', 'fr')
  expect(message(port, en, 'refuse')).toBe('Ablehnen')
  expect(message(port, en, 'accept')).toBe('Accepter')
  expect(message(port, en, 'choose')).toBe('Choose')
})

test('an exact language tag beats its language, which stands in for all of its tags', () => {
  const messages = { de: { refuse: 'Ablehnen', accept: 'Erlauben' }, 'de-AT': { refuse: 'Nein' } }
  expect(message(portWith(messages, 'de-AT'), en, 'refuse')).toBe('Nein')
  expect(message(portWith(messages, 'de-AT'), en, 'accept')).toBe('Erlauben')
  expect(message(portWith(messages, 'de_CH'), en, 'refuse')).toBe('Ablehnen')
})

test("the operator's English comes before the built-in one, for speakers of other languages too", () => {
  const messages = { en: { refuse: 'No' } }
  expect(message(portWith(messages, 'en-GB'), en, 'refuse')).toBe('No')
  expect(message(portWith(messages, 'ja'), en, 'refuse')).toBe('No')
})

test('a count takes the plural of its language, and "other" where that is missing', () => {
  const messages = { pl: { 'cookies.one': 'plik', 'cookies.few': 'pliki', 'cookies.other': 'plików' }, ja: { 'cookies.other': 'クッキー' } }
  const pl = portWith(messages, 'pl')
  expect([1, 3, 5].map((count) => message(pl, en, 'cookies', count))).toEqual(['plik', 'pliki', 'plików'])
  expect(message(portWith(messages, 'ja'), en, 'cookies', 1)).toBe('クッキー')
})

test('a language tag that is none does no harm', () => {
  for (const tag of ['', '-', 'en-', 'x', 'not a tag']) {
    const port = portWith({}, tag)
    expect(message(port, en, 'cookies', 1)).toBe('{count} cookie')
    expect(typeof languageOf(port)).toBe('string')
  }
})

test('the language of the texts is the one that there are texts for', () => {
  const messages = { de: { refuse: 'Ablehnen' } }
  expect(languageOf(portWith(messages, 'fr', 'de-AT', 'en'))).toBe('de-AT')
  expect(languageOf(portWith(messages, 'fr', 'en-GB'))).toBe('en-GB')
  expect(languageOf(portWith(messages, 'fr'))).toBe('en')
})
