import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { callNative, createPatches, makeNative, patchToString, type Call, type Construct } from '../../src/guard/patch.ts'

/** An object as browsers make them: a method, and a property of a getter and a setter. */
function aTarget() {
  const heard: unknown[] = []
  class Target {
    send(url: string, body = 'none') {
      heard.push(`${url} ${body}`)
      return this
    }
    get cookie() {
      return 'there'
    }
    set cookie(value: string) {
      heard.push(value)
    }
  }
  return { target: Target.prototype as { send(...args: readonly unknown[]): unknown; cookie: string }, heard }
}

const pass: Call<unknown, readonly unknown[]> = (native, self, args) => callNative(native, self, args)
const hold: Call<unknown, readonly unknown[]> = () => undefined
const somePatches = () => {
  const report = vi.fn<(topic: string, detail: unknown) => void>()
  return { ...createPatches(report), report }
}
const descriptor = (target: object, key: string) => Object.getOwnPropertyDescriptor(target, key)!

describe('a patched function', () => {
  test('is called instead, with the original, `this` and the arguments', () => {
    const { target, heard } = aTarget()
    const { patch } = somePatches()
    const call = vi.fn(pass)
    const native = target.send
    patch(target, 'send', 'value', call)
    expect(target.send('/a', 'b')).toBe(target)
    expect(call.mock.calls).toEqual([[native, target, ['/a', 'b']]])
    expect(heard).toEqual(['/a b'])
  })

  test('can hold the call back', () => {
    const { target, heard } = aTarget()
    const { patch } = somePatches()
    patch(target, 'send', 'value', hold)
    patch(target, 'cookie', 'set', hold)
    target.send('/a')
    target.cookie = 'a=1'
    expect(heard).toEqual([])
    expect(target.cookie).toBe('there')
  })

  test('looks like the original: name, length, text, prototype and descriptor', () => {
    const { target } = aTarget()
    const { patch } = somePatches()
    const before = descriptor(target, 'send')
    const { get } = descriptor(target, 'cookie')
    const looks = (each: Function) => [each.name, each.length, Object.getPrototypeOf(each), Object.hasOwn(each, 'prototype')]
    const expected = [looks(target.send), looks(descriptor(target, 'cookie').set!)]
    patch(target, 'send', 'value', pass)
    patch(target, 'cookie', 'set', pass)
    expect([looks(target.send), looks(descriptor(target, 'cookie').set!)]).toEqual(expected)
    expect({ ...descriptor(target, 'send'), value: before.value as unknown }).toEqual(before)
    expect(descriptor(target, 'cookie').get).toBe(get)
  })

  test('says the text of the original, `toString` itself included', () => {
    const { patch, undo } = somePatches()
    const target = { slice: [].slice }
    patchToString({ patch }, globalThis)
    onTestFinished(undo)
    patch(target, 'slice', 'value', pass)
    expect(Function.prototype.toString.call(target.slice)).toBe(Function.prototype.toString.call([].slice))
    expect(`${Function.prototype.toString}`).toContain('[native code]')
    expect(`${() => 5}`).toBe('() => 5')
  })

  test('cannot be got round by replacing what it is made of', () => {
    const { target, heard } = aTarget()
    const { patch } = somePatches()
    patch(target, 'send', 'value', pass)
    const call = vi.spyOn(Function.prototype, 'apply').mockImplementation(() => 'mine')
    target.send('/a')
    call.mockRestore()
    expect(heard).toEqual(['/a none'])
  })

  test.each([
    ['a target that is not there', undefined, 'send'],
    ['a property that this engine does not have', {}, 'send'],
    ['a property that is no function', { send: 5 }, 'send'],
  ])('%s is left alone, and nothing is reported', (_, target, key) => {
    const { patch, undo, report } = somePatches()
    const before = { ...target }
    patch(target, key, 'value', hold)
    undo()
    expect({ ...target }).toEqual(before)
    expect(report).not.toHaveBeenCalled()
  })

  test('is reported where somebody froze the object: that gate is open', () => {
    const { target, heard } = aTarget()
    const { patch, report } = somePatches()
    Object.freeze(target)
    patch(target, 'send', 'value', hold)
    expect(report.mock.calls).toEqual([['patch', 'send']])
    target.send('/a')
    expect(heard).toHaveLength(1)
  })
})

describe('the undo', () => {
  test('gives back exactly what was there', () => {
    const { target } = aTarget()
    const { patch, undo } = somePatches()
    const before = Object.getOwnPropertyDescriptors(target)
    patch(target, 'send', 'value', hold)
    patch(target, 'cookie', 'set', hold)
    undo()
    expect(Object.getOwnPropertyDescriptors(target)).toEqual(before)
    expect(target.send).toBe(before.send.value)
  })

  test('takes two patches of one property back one after the other', () => {
    const { target } = aTarget()
    const { patch, undo } = somePatches()
    const native = target.send
    patch(target, 'send', 'value', pass)
    patch(target, 'send', 'value', pass)
    undo()
    expect(target.send).toBe(native)
  })

  test('leaves what somebody wrapped around ours, which only passes on from then on', () => {
    const { target, heard } = aTarget()
    const { patch, undo } = somePatches()
    patch(target, 'send', 'value', hold)
    const ours = target.send
    const theirs = vi.fn(function (this: unknown, ...args: unknown[]) {
      return ours.apply(this, args)
    })
    target.send = theirs
    target.send('/held')
    undo()
    expect(target.send).toBe(theirs)
    expect(target.send('/passed')).toBe(target)
    expect([theirs.mock.calls.length, heard]).toEqual([2, ['/passed none']])
  })

  test('leaves what somebody put in the place of ours', () => {
    const { target } = aTarget()
    const { patch, undo } = somePatches()
    patch(target, 'cookie', 'set', hold)
    const theirs = { get: () => 'theirs', configurable: true }
    Object.defineProperty(target, 'cookie', theirs)
    undo()
    expect(target.cookie).toBe('theirs')
  })

  test('also reaches who kept ours before', () => {
    const { target, heard } = aTarget()
    const { patch, undo } = somePatches()
    patch(target, 'send', 'value', hold)
    const kept = target.send
    undo()
    kept.call(target, '/a')
    expect(heard).toEqual(['/a none'])
  })
})

describe('a patched constructor', () => {
  const aWindow = () => {
    class Native {
      static readonly limit = 1
      readonly args: readonly unknown[]
      constructor(...args: readonly unknown[]) {
        this.args = args
      }
    }
    return { Native, Alias: Native, Other: Object.assign(function Other() {}, { prototype: Native.prototype }) }
  }
  const double: Construct = (native, args, newTarget) => makeNative(native, [...args, ...args], newTarget)

  test('constructs instead, also for classes that extend it', () => {
    const win = aWindow()
    somePatches().patchConstructor(win, 'Native', double)
    class Own extends win.Native {}
    expect(new win.Native(1).args).toEqual([1, 1])
    expect(new Own(2).args).toEqual([2, 2])
    expect(new Own()).toBeInstanceOf(Own)
    expect(Own.limit).toBe(1)
  })

  test('stays one where it has two names, and is what its prototype names', () => {
    const win = aWindow()
    const { patchConstructor } = somePatches()
    for (const name of ['Native', 'Alias'] as const) patchConstructor(win, name, double)
    expect(win.Alias).toBe(win.Native)
    expect(new win.Alias(1).args).toEqual([1, 1])
    expect(win.Native.prototype.constructor).toBe(win.Native)
  })

  test('is not named by the prototype of another', () => {
    const win = aWindow()
    somePatches().patchConstructor(win, 'Other', double)
    expect(win.Native.prototype.constructor).toBe(win.Native)
  })

  test('is given back', () => {
    const win = aWindow()
    const { Native } = win
    const { patchConstructor, whenUndone, undo } = somePatches()
    const undone = vi.fn<() => void>()
    whenUndone(undone)
    for (const name of ['Native', 'Alias'] as const) patchConstructor(win, name, double)
    undo()
    expect([win.Native, win.Alias, Native.prototype.constructor]).toEqual([Native, Native, Native])
    expect(undone).toHaveBeenCalledTimes(1)
  })
})
