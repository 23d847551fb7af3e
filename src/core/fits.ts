import { isObject, type Shape } from './shape.ts'

/** Whether a value has the given shape. Says only yes or no; `validate` says what is wrong. */
export function fits(value: unknown, shape: Shape): boolean {
  if (shape === true) return typeof value === 'boolean'
  if (shape instanceof RegExp) return typeof value === 'string' && shape.test(value)
  if (typeof shape === 'function') return shape(value)
  if (isList(shape)) return Array.isArray(value) && value.every((item) => fits(item, shape[0]))
  return (
    isObject(value) &&
    Object.keys(shape).every((key) => /[?*]$/.test(key) || Object.hasOwn(value, key)) &&
    Object.entries(value).every(([key, item]) => {
      // `url?` is how a shape says `url`; as a key of the operator it is unknown.
      const known = ['*', key + '?', key.replace(/\?$/, '??')].find((name) => Object.hasOwn(shape, name))
      return known !== undefined && fits(item, shape[known]!)
    })
  )
}

// `Array.isArray` does not narrow read-only lists.
const isList = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape)
