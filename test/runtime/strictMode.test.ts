import { describe, expect, test } from 'vitest'
import type { Answer, Choices } from '../../src/core/types.ts'
import { aController } from './builders/aController.ts'

const choices = (answers: Readonly<Record<string, Answer>>): Choices => ({
  at: { granted: Date.now(), refused: Date.now() },
  answers: new Map(Object.entries(answers)),
})
const everything = choices({ measure: 'granted', ads: 'granted' })
const nothing = choices({ measure: 'refused', ads: 'refused' })
const all = ['measure', 'performance', 'ads', 'advertising']
const required = ['session', 'essential']

describe('in strict mode', () => {
  test('a grant opens nothing on a page whose policy forbids it; it is kept, then the page is renewed', async () => {
    const { controller, granted, log, renew, run } = aController({ isStrict: true })
    await controller.answer({ type: 'grant' }, 'banner')
    expect(granted()).toEqual(required)
    expect(log.filter((entry) => !entry.startsWith('tell'))).toEqual([
      'close session,essential,measure,performance,ads,advertising',
      'remember',
      'announce',
      'put',
      'renew',
    ])
    expect(renew.mock.calls[0]![0]).toMatchObject({ changes: { granted: all, denied: [] }, isKept: true, isStored: true })
    expect(run).not.toHaveBeenCalled()
  })

  test('what the visitor has granted is told to the interface all the same', async () => {
    const { controller } = aController({ isStrict: true })
    await controller.answer({ type: 'grant' }, 'banner')
    expect([...controller.decision().granted]).toEqual([...required, ...all])
    expect(controller.decision().unanswered).toEqual([])
  })

  test('a first refusal changes nothing that would need another page', async () => {
    const { controller, renew } = aController({ isStrict: true })
    await controller.answer({ type: 'refuse' }, 'banner')
    expect(renew.mock.calls[0]![0].changes).toEqual({ granted: [], denied: [] })
  })

  test('a withdrawal closes at once and renews', async () => {
    const { controller, granted, renew } = aController({ isStrict: true, remembered: everything })
    await controller.answer({ type: 'withdraw' }, 'preferences')
    expect(granted()).toEqual(required)
    expect(renew.mock.calls[0]![0].changes).toEqual({ granted: [], denied: all })
  })

  test('an answer that the browser does not keep says so, lest the page be renewed for ever', async () => {
    const { controller, renew } = aController({ isStrict: true, isStored: false })
    await controller.answer({ type: 'grant' }, 'api')
    expect(renew.mock.calls[0]![0].isKept).toBe(false)
  })

  test('another tab’s grant hides the question, opens nothing here and renews nothing', async () => {
    const { controller, granted, elsewhere, renew } = aController({ isStrict: true })
    await controller.isSound
    elsewhere(everything)
    expect(granted()).toEqual(required)
    expect(controller.decision().unanswered).toEqual([])
    expect(renew).not.toHaveBeenCalled()
  })

  test('what another tab granted and this one grants again needs another page', async () => {
    const { controller, elsewhere, renew } = aController({ isStrict: true })
    await controller.isSound
    elsewhere(everything)
    await controller.answer({ type: 'grant' }, 'preferences')
    expect(renew.mock.calls[0]![0].changes.granted).toEqual(all)
  })

  test('another tab’s refusal closes here and renews nothing', async () => {
    const { controller, granted, elsewhere, renew } = aController({ isStrict: true, remembered: everything })
    await controller.isSound
    elsewhere(nothing)
    expect(granted()).toEqual(required)
    expect(renew).not.toHaveBeenCalled()
  })

  test('a choice that counts once the configuration is found sound opens: the server knew it', async () => {
    const { controller, granted } = aController({ isStrict: true, remembered: everything, isKnownSound: false })
    await controller.isSound
    expect(granted()).toEqual([...required, ...all])
  })
})
