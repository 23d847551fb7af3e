import { expect, it } from 'vitest'
import type { ConsentRecord } from '../../src/core/records/consentRecord.ts'
import { engine } from './fixtures.ts'
import { answerBanner, answerPreferences } from './steps/answer.ts'
import { openSite } from './steps/openSite.ts'

const says = (word: string) => `document.querySelector('output').textContent === '${word}'`

it(`a category without technologies is offered, recorded, and told to the site's own code, now and on the next page, in ${engine} (S15)`, async () => {
  const { page } = await openSite('/messages.html')
  await page.waitFor(says('off'))
  await answerPreferences(page, 'Save my choices', ['Matched messages'])
  await page.waitFor(says('on'))
  await page.reload()
  await page.waitFor(says('on'))
  await answerPreferences(page, 'Save my choices', ['Matched messages'])
  await page.waitFor(says('off'))
  const records = await page.evaluate<readonly ConsentRecord[]>('consentry.history()')
  expect(records.map(({ answers }) => answers.messages)).toEqual(['granted', 'refused'])
  await page.reload()
  await page.waitFor("typeof consentry.has === 'function'")
  expect(await page.evaluate('consentry.has("messages")')).toBe(false)
})

it(`a category without technologies is off until it is granted, and refused with the rest, in ${engine} (S15)`, async () => {
  const { page } = await openSite('/messages.html')
  await page.waitFor(says('off'))
  await answerBanner(page, 'Refuse all')
  expect(await page.evaluate(says('off'))).toBe(true)
  expect(await page.evaluate('consentry.has("messages")')).toBe(false)
})
