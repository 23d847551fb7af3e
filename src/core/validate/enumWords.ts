import type { Shape } from '../shape.ts'

/** The words that a shape like `/^(hold|report)$/` or `/^box$/` allows; `undefined` for every other shape. */
export function enumWords(shape: Shape): readonly string[] | undefined {
  if (!(shape instanceof RegExp)) return undefined
  const parts = /^\^([\w-]*)(?:\(([\w-]+(?:\|[\w-]+)*)\))?\$$/.exec(shape.source)
  if (!parts) return undefined
  const [, stem = '', endings = ''] = parts
  return endings.split('|').map((ending) => stem + ending)
}
