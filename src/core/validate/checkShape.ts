import { fits } from '../fits.ts'
import { isObject, type Shape } from '../shape.ts'
import { kindOf } from './kindOf.ts'
import { leafProblem } from './leafProblem.ts'
import { mistake, type Mistake } from './mistake.ts'
import { nearest } from './nearest.ts'
import { pathTo } from './pathTo.ts'
import { notSupported, plannedKeys } from './planned.ts'

type ObjectShape = { readonly [key: string]: Shape }

/** Everything that keeps a value from having a shape: unknown, planned and missing keys, wrong types, bad values. */
export function* checkShape(value: unknown, shape: Shape, path = ''): Generator<Mistake> {
  if (isListShape(shape)) yield* checkList(value, shape[0], path)
  else if (isObjectShape(shape)) yield* checkObject(value, shape, path)
  else if (!fits(value, shape)) {
    const { message, suggestion } = leafProblem(value, shape)
    yield mistake(path, message, suggestion)
  }
}

function* checkList(value: unknown, item: Shape, path: string): Generator<Mistake> {
  if (!Array.isArray(value)) return yield mistake(path, `must be a list, not ${kindOf(value)}`)
  for (const [index, entry] of value.entries()) yield* checkShape(entry, item, pathTo(path, index))
}

function* checkObject(value: unknown, shape: ObjectShape, path: string): Generator<Mistake> {
  if (!isObject(value)) return yield mistake(path, `must be an object, not ${kindOf(value)}`)
  const any = shape['*']
  const known = Object.keys(shape).map((key) => key.replace(/\?$/, ''))
  for (const [key, entry] of Object.entries(value)) {
    const place = pathTo(path, key)
    const expected = any ?? (known.includes(key) ? (shape[key] ?? shape[`${key}?`]) : undefined)
    if (expected !== undefined) yield* checkShape(entry, expected, place)
    else if (plannedKeys.get(shape)?.includes(key)) yield mistake(place, notSupported)
    else yield unknownKey(place, key, value, known)
  }
  for (const key of any ? [] : known) {
    if (Object.hasOwn(shape, key) && !Object.hasOwn(value, key)) yield mistake(pathTo(path, key), 'is missing')
  }
}

function unknownKey(path: string, key: string, value: object, known: readonly string[]): Mistake {
  // A key that already stands there was not meant.
  const suggestion = nearest(
    key,
    known.filter((word) => !Object.hasOwn(value, word)),
  )
  return mistake(path, 'is not a known key', suggestion)
}

// `Array.isArray` does not narrow read-only lists.
const isListShape = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape)
const isObjectShape = (shape: Shape): shape is ObjectShape => isObject(shape) && !(shape instanceof RegExp)
