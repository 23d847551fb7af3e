import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classifyHost, classifyName } from '../../src/core/classify.ts'
import { compile } from '../../src/core/compile.ts'
import type { Catalog } from '../../src/core/types.ts'

type Technology = Readonly<Record<string, unknown>>

/** A catalog with one service per entry; ids that begin with `required` are in a required category. */
function catalogOf(services: Readonly<Record<string, readonly Technology[]>>): Catalog {
  const entries = Object.entries(services).map(([id, technologies]) => {
    const category = id.startsWith('required') ? 'essential' : 'optional'
    return [id, { name: id, provider: { name: id }, category, technologies }] as const
  })
  return compile({ categories: { essential: { required: true }, optional: {} }, services: Object.fromEntries(entries) })
}

const cookie = (name: unknown): Technology => ({ type: 'cookie', name })
/** Made here and not in a test: fast-check's list of all code points takes seconds when the machine is busy. */
const codePoint = fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })

const host = (name: string, type = 'request'): Technology => ({ type, host: name })

describe('a host', () => {
  const catalog = catalogOf({ ads: [host('ads.example')], video: [host('video.ads.example', 'frame')] })
  const serviceOf = (name: string) => classifyHost(catalog, name)?.service.id

  test.each([
    ['ads.example', 'ads'],
    ['cdn.ads.example', 'ads'],
    ['a.b.c.ads.example', 'ads'],
    ['video.ads.example', 'video'],
    ['eu.video.ads.example', 'video'],
    ['evil-ads.example', undefined],
    ['ads.example.evil', undefined],
    ['example', undefined],
    ['', undefined],
    ['.', undefined],
    ['..', undefined],
  ])('%j belongs to %s', (name, expected) => {
    expect(serviceOf(name)).toBe(expected)
  })

  test('belongs to a service whatever kind of request asks it', () => {
    expect(catalogOf({ a: [host('x.example', 'script')], b: [host('x.example', 'pixel')] }).consistent).toBe(false)
  })

  test('belongs to the longest entry that it equals or is a subdomain of, and to nothing else', () => {
    const label = fc.constantFrom('a', 'b', 'c', 'ab')
    const name = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'))
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 6 }), name, (listed, asked) => {
        const catalog = catalogOf(Object.fromEntries(listed.map((entry) => [`service ${entry}`, [host(entry)]])))
        const matching = listed.filter((entry) => asked === entry || asked.endsWith(`.${entry}`))
        const longest = matching.toSorted((one, other) => other.length - one.length)[0]
        expect(classifyHost(catalog, asked)?.service.id).toBe(longest === undefined ? undefined : `service ${longest}`)
      }),
    )
  })
})

describe('a stored item', () => {
  test('belongs to its exact name before the longest prefix, and to that before an expression', () => {
    const catalog = catalogOf({
      exact: [cookie('_ga_x')],
      short: [cookie('_g*')],
      long: [cookie('_ga_*')],
      expression: [cookie({ re: '^_?ga' })],
    })
    const serviceOf = (name: string) => classifyName(catalog, 'cookie', name)?.service.id
    expect(catalog.consistent).toBe(true)
    expect(serviceOf('_ga_x')).toBe('exact')
    expect(serviceOf('_ga_y')).toBe('long')
    expect(serviceOf('_ga_')).toBe('long')
    expect(serviceOf('_ga')).toBe('short')
    expect(serviceOf('ga')).toBe('expression')
    expect(serviceOf('_x')).toBeUndefined()
    expect(serviceOf('')).toBeUndefined()
  })

  test.each([[['required', 'tracker']], [['tracker', 'required']]])(
    'belongs to the stricter category where two expressions match: %j',
    (order) => {
      const catalog = catalogOf(Object.fromEntries(order.map((id) => [id, [cookie({ re: id === 'required' ? '^_' : '^_t' })]])))
      expect(classifyName(catalog, 'cookie', '_track')?.service.id).toBe('tracker')
      expect(classifyName(catalog, 'cookie', '_other')?.service.id).toBe('required')
    },
  )

  test('is looked up by its kind of storage and its exact spelling', () => {
    const catalog = catalogOf({
      a: [cookie('x')],
      b: [{ type: 'localStorage', name: 'x' }],
      c: [{ type: 'indexedDB', name: { re: '^y' } }],
    })
    expect(classifyName(catalog, 'cookie', 'x')?.service.id).toBe('a')
    expect(classifyName(catalog, 'localStorage', 'x')?.service.id).toBe('b')
    expect(classifyName(catalog, 'sessionStorage', 'x')).toBeUndefined()
    expect(classifyName(catalog, 'cookie', 'X')).toBeUndefined()
    expect(classifyName(catalog, 'cookie', 'y')).toBeUndefined()
    expect(classifyName(catalog, 'indexedDB', 'y')?.service.id).toBe('c')
  })

  test('brings the technology along', () => {
    const catalog = catalogOf({ a: [cookie('x'), { type: 'cookie', name: 'out', keepWhenDenied: true }] })
    expect(classifyName(catalog, 'cookie', 'out')?.technology).toMatchObject({ name: 'out', keepWhenDenied: true })
  })

  test('an asterisk is a prefix only at the end', () => {
    const catalog = catalogOf({ a: [cookie('a*b')], b: [cookie('c**')] })
    expect(classifyName(catalog, 'cookie', 'a*b')?.service.id).toBe('a')
    expect(classifyName(catalog, 'cookie', 'axb')).toBeUndefined()
    expect(classifyName(catalog, 'cookie', 'c*x')?.service.id).toBe('b')
    expect(classifyName(catalog, 'cookie', 'cx')).toBeUndefined()
  })

  test('any exact name and any prefix is found again', () => {
    const name = fc.string({ unit: codePoint, minLength: 1, maxLength: 60 }).filter((text) => /[^*]/.test(text))
    fc.assert(
      fc.property(name, fc.string({ unit: codePoint }), (match, rest) => {
        const prefix = catalogOf({ a: [cookie(`${match}*`)] })
        expect(classifyName(prefix, 'cookie', match + rest)?.service.id).toBe('a')
        const exact = catalogOf({ a: [cookie(match)] })
        expect(classifyName(exact, 'cookie', match)?.service.id).toBe('a')
      }),
    )
  })

  test('what cannot be held is listed and never matched', () => {
    const catalog = catalogOf({
      a: [
        { ...cookie('x'), gated: false },
        { ...host('x.example'), gated: false },
        { ...cookie({ re: 'x' }), gated: false },
      ],
    })
    expect(catalog.consistent).toBe(true)
    expect(classifyName(catalog, 'cookie', 'x')).toBeUndefined()
    expect(classifyHost(catalog, 'x.example')).toBeUndefined()
  })
})

describe('in a configuration with a mistake', () => {
  test('a match that two services claim belongs to the optional one', () => {
    for (const ids of [
      ['required', 'tracker'],
      ['tracker', 'required'],
    ]) {
      const catalog = catalogOf(Object.fromEntries(ids.map((id) => [id, [cookie('x'), host('x.example')]])))
      expect(catalog.consistent).toBe(false)
      expect(classifyName(catalog, 'cookie', 'x')?.service.id).toBe('tracker')
      expect(classifyHost(catalog, 'x.example')?.service.id).toBe('tracker')
    }
  })

  test.each([[{}], [{ re: '(a+)+' }], [{ re: 5 }], [{ re: '(' }], [{ re: 'a', flags: 'g' }]])('the expression %j is not used', (name) => {
    const catalog = catalogOf({ required: [cookie(name), cookie('sid')] })
    expect(catalog.consistent).toBe(false)
    expect(catalog.index.expressions).toEqual([])
  })

  test('what is right by itself is still matched', () => {
    const catalog = catalogOf({ required: [cookie('sid'), { type: 'cokie', name: 'y' }], tracker: [cookie(5), host('x.example')] })
    expect(classifyName(catalog, 'cookie', 'sid')?.service.id).toBe('required')
    expect(classifyHost(catalog, 'x.example')?.service.id).toBe('tracker')
  })
})

test('a look-up takes as many steps for 1,000 services as for one', () => {
  class Counting<Value> extends Map<string, Value> {
    steps = 0
    override get(key: string): Value | undefined {
      this.steps++
      return super.get(key)
    }
  }
  const stepsWith = (count: number): number[] => {
    const services = Array.from(
      { length: count },
      (_, index) => [`s${index}`, [cookie(`c${index}`), cookie(`p${index}_*`), host(`h${index}.example`)]] as const,
    )
    const catalog = catalogOf(Object.fromEntries(services))
    expect(catalog.consistent).toBe(true)
    const names = new Counting(catalog.index.names)
    const counted = { ...catalog, index: { ...catalog.index, names } }
    return [
      () => classifyHost(counted, 'a.b.c.example'),
      () => classifyName(counted, 'cookie', 'nobody'),
      () => classifyName(counted, 'cookie', 'x'.repeat(10_000)),
    ].map((lookUp) => {
      names.steps = 0
      lookUp()
      return names.steps
    })
  }
  expect(stepsWith(1000)).toEqual(stepsWith(1))
  expect(Math.max(...stepsWith(1000))).toBeLessThanOrEqual(201)
})
