import { screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { strictest } from '../../src/core/decide.ts'
import { createLinks } from '../../src/ui/links/createLinks.ts'
import { aPort } from './builders.ts'

const theLinks = (model: 'opt-in' | 'opt-out') => createLinks(aPort({ situation: { ...strictest, model } }), '#cookie-preferences')
const names = () => screen.queryAllByRole('link').map((link) => link.textContent?.trim())

test('a link of the page that leads there is enough, and keeps its words unless it is marked', () => {
  document.body.innerHTML = '<a href="#cookie-preferences">Cookies</a>'
  theLinks('opt-out').update()
  expect(names()).toEqual(['Cookies'])
})

test('a marked link says what the model wants, however often it is updated, and has its own words again when that ends', () => {
  document.body.innerHTML = '<a href="#cookie-preferences" data-consent-link><b>Cookies</b></a>'
  const before = document.documentElement.outerHTML
  const links = theLinks('opt-out')
  links.update()
  links.update()
  expect(names()).toEqual(['Your Privacy Choices'])
  expect(document.querySelectorAll('a svg')).toHaveLength(1)
  links.stop()
  expect(document.documentElement.outerHTML).toBe(before)
})

test('one is put in where there is none, and is taken away where the page gets its own', () => {
  document.body.innerHTML = '<p>A page</p><a href="#other">Other</a>'
  const links = theLinks('opt-out')
  links.update()
  expect(names()).toEqual(['Other', 'Your Privacy Choices'])
  document.querySelector('a')!.href = '#cookie-preferences'
  links.update()
  expect(names()).toEqual(['Other'])
})

test('under opt-in none is put in', () => {
  document.body.innerHTML = '<p>A page</p>'
  theLinks('opt-in').update()
  expect(names()).toEqual([])
})
