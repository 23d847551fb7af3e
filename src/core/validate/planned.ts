import { shape, type Shape } from '../shape.ts'

const service = shape['services?']['*']
const purpose = service['purposes?'][0]

/** Keys that have a meaning in a later version, by the shape of the object that they stand in. */
export const plannedKeys: ReadonlyMap<Shape, readonly string[]> = new Map<Shape, readonly string[]>([
  [shape, ['regions', 'signals', 'profiles']],
  [shape['policy?'], ['effective', 'previousUrl', 'change']],
  [shape.categories['*'], ['honours', 'notFor', 'scope', 'regions']],
  [service, ['use']],
])

/** Values that may be an object in a later version, by their shape today. */
export const plannedObjects: ReadonlySet<Shape> = new Set<Shape>([purpose['basis?']])

/** What is said of both. A key that does nothing would be worse than an error. */
export const notSupported = 'not supported in this version'
