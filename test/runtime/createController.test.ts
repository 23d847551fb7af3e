import { describe, expect, test } from 'vitest'
import { compile } from '../../src/core/compile.ts'
import type { Answer, Choices } from '../../src/core/types.ts'
import { aController, noResidue } from './builders/aController.ts'
import { aSite } from './builders/aSite.ts'

const choices = (answers: Readonly<Record<string, Answer>>): Choices => ({
  at: { granted: Date.now(), refused: Date.now() },
  answers: new Map(Object.entries(answers)),
})
const everything = choices({ measure: 'granted', ads: 'granted' })
const nothing = choices({ measure: 'refused', ads: 'refused' })
const everythingOptional = ['measure', 'ads', 'performance', 'advertising']
const all = ['session', 'essential', 'measure', 'performance', 'ads', 'advertising']

describe('an answer', () => {
  test('closes, is remembered, opens, is told, and only then has its aftermath', async () => {
    const { controller, log } = aController({ remembered: choices({ measure: 'granted', ads: 'refused' }) })
    await controller.answer({ type: 'save', granted: ['ads'] }, 'preferences')
    const granted = 'session,essential,ads,advertising'
    expect(log).toEqual([
      `close ${granted}`,
      'remember',
      `open ${granted}`,
      'tell +ads,advertising -measure,performance',
      'announce',
      'put',
      'aftermath',
    ])
  })

  test('has taken effect when it is told: gates and memory say the same', async () => {
    const { controller, ports, granted } = aController()
    const seen: unknown[] = []
    controller.subscribe((next) => seen.push([...next.granted], granted(), ports.remember.mock.calls.length))
    await controller.answer({ type: 'grant' }, 'banner')
    expect(seen).toEqual([all, all, 1])
  })

  test('says what it changed', async () => {
    const { controller } = aController()
    const { changes } = await controller.answer({ type: 'grant', ids: ['ads'] }, 'api')
    expect(changes).toEqual({ granted: ['ads', 'advertising'], denied: [] })
    expect((await controller.answer({ type: 'withdraw', ids: ['ads'] }, 'api')).changes).toEqual({
      granted: [],
      denied: ['ads', 'advertising'],
    })
  })

  test('leaves as evidence what was meant, how and in which language, with every answer that counts', async () => {
    const { controller, tasks } = aController()
    await controller.answer({ type: 'grant', ids: ['ads'] }, 'placeholder')
    await controller.answer({ type: 'refuse', ids: ['measure'] }, 'banner')
    const { edition, fingerprint } = compile(aSite)
    const situation = { regions: [], model: 'opt-in', signals: [], exemptions: [] }
    const asked = { edition, fingerprint, policyVersion: '2026-11' }
    expect(tasks.map(({ evidence }) => evidence)).toEqual([
      {
        at: expect.any(Number),
        intent: 'grant',
        method: 'placeholder',
        language: 'en-GB',
        answers: [['ads', 'granted']],
        asked,
        situation,
      },
      {
        at: expect.any(Number),
        intent: 'refuse',
        method: 'banner',
        language: 'en-GB',
        answers: [
          ['measure', 'refused'],
          ['ads', 'granted'],
        ].toSorted(),
        asked,
        situation,
      },
    ])
  })

  test('sweeps what is refused, not what is granted, required, or still to be answered', async () => {
    const { controller, tasks } = aController()
    await controller.answer({ type: 'refuse', ids: ['ads'] }, 'api')
    await controller.answer({ type: 'refuse' }, 'banner')
    await controller.answer({ type: 'grant' }, 'banner')
    expect(tasks.map(({ sweep }) => sweep)).toEqual([['ads', 'advertising'], everythingOptional, []])
  })

  test('stands when its aftermath fails, which is reported once', async () => {
    const { controller, ports, granted } = aController()
    ports.aftermath.mockRejectedValueOnce(new Error('no chunk'))
    const { changes, residue } = await controller.answer({ type: 'grant' }, 'banner')
    expect([changes.granted, residue, granted()]).toEqual([['measure', 'performance', 'ads', 'advertising'], noResidue, all])
    expect(ports.report.mock.calls).toEqual([['aftermath', new Error('no chunk')]])
  })

  test('counts for the page where the browser keeps nothing', async () => {
    const { controller, granted, elsewhere } = aController({ isStored: false })
    expect(controller.isKept()).toBe(true)
    await controller.answer({ type: 'grant' }, 'banner')
    expect(controller.isKept()).toBe(false)
    elsewhere(undefined)
    expect(granted()).toEqual(all)
    await controller.answer({ type: 'refuse', ids: ['ads'] }, 'api')
    expect(granted()).toEqual(all.slice(0, 4))
  })
})

describe('subscribers', () => {
  test('one that throws does not stop the others, nor the answer, and is reported', async () => {
    const { controller, ports, log } = aController()
    controller.subscribe(() => {
      throw new Error('mine')
    })
    let told = 0
    controller.subscribe(() => (told += 1))
    await controller.answer({ type: 'grant' }, 'banner')
    expect(told).toBe(1)
    expect(log.at(-1)).toBe('aftermath')
    expect(ports.report.mock.calls).toEqual([['subscriber', new Error('mine')]])
  })

  test('one that has left is not told', async () => {
    const { controller } = aController()
    let told = 0
    const leave = controller.subscribe(() => (told += 1))
    await controller.answer({ type: 'grant' }, 'banner')
    leave()
    await controller.answer({ type: 'refuse' }, 'banner')
    expect(told).toBe(1)
  })
})

describe('a change in another tab', () => {
  test('is read again and takes effect here, without being written, announced or recorded again', () => {
    const { log, granted, elsewhere, tasks } = aController({ remembered: nothing })
    elsewhere(everything)
    expect(granted()).toEqual(all)
    expect(log).toEqual([`close ${all.join()}`, `open ${all.join()}`, 'tell +measure,performance,ads,advertising -'])
    expect(tasks).toEqual([])
  })

  test('that denies something sweeps what it left in this tab', async () => {
    const { log, run, elsewhere, tasks } = aController({ remembered: everything })
    elsewhere(nothing)
    expect(log.slice(-2)).toEqual(['tell + -measure,performance,ads,advertising', 'put'])
    expect(tasks).toEqual([{ sweep: everythingOptional }])
    await Promise.resolve()
    expect(run).toHaveBeenCalledTimes(1)
  })

  test('that forgets the choice forgets it here too, and sweeps everything optional', () => {
    const { granted, elsewhere, tasks } = aController({ remembered: everything })
    elsewhere(undefined)
    expect(granted()).toEqual(['session', 'essential'])
    expect(tasks).toEqual([{ sweep: everythingOptional }])
  })

  test('is not heard any more after the end', () => {
    const { controller, isListening } = aController()
    expect(isListening()).toBe(true)
    controller.stop()
    expect(isListening()).toBe(false)
  })
})

describe('a configuration that is new to this browser', () => {
  const doubt = { remembered: everything, isKnownSound: false }

  test('lets the remembered choice count once it is found sound, and remembers that it is', async () => {
    const { controller, log, granted } = aController(doubt)
    expect(granted()).toEqual(['session', 'essential'])
    expect(await controller.isSound).toBe(true)
    expect(granted()).toEqual(all)
    expect(log[0]).toBe('trust')
    expect(log.at(-1)).toBe('remember')
  })

  test('with mistakes answers nothing, whatever is remembered', async () => {
    const { controller, log, granted } = aController({ ...doubt, isSound: false })
    expect(await controller.isSound).toBe(false)
    expect(await controller.answer({ type: 'grant' }, 'banner')).toEqual({
      counts: false,
      changes: { granted: [], denied: [] },
      residue: noResidue,
    })
    expect(granted()).toEqual(['session', 'essential'])
    expect(log).toEqual([])
  })

  test('an answer that comes during the check waits for it', async () => {
    const { controller, log } = aController({ isKnownSound: false })
    await controller.answer({ type: 'grant' }, 'banner')
    expect(log.indexOf('trust')).toBe(0)
    expect(log).toContain('remember')
  })

  test('is not checked again where the snapshot says that it was found sound', () => {
    expect(aController({ remembered: everything }).ports.isSound).not.toHaveBeenCalled()
  })
})

test('what an earlier page left is done at once; without it nothing is loaded', () => {
  expect(aController({ hasLeft: true }).ports.aftermath).toHaveBeenCalledTimes(1)
  expect(aController().ports.aftermath).not.toHaveBeenCalled()
})

test('forgetting sweeps every optional service, asks again, and is no record', async () => {
  const { controller, ports, tasks, granted } = aController({ remembered: choices({ measure: 'granted' }) })
  await controller.adopt(undefined)
  expect(ports.remember.mock.calls).toEqual([[undefined]])
  expect(tasks).toEqual([{ sweep: everythingOptional }])
  expect(granted()).toEqual(['session', 'essential'])
})
