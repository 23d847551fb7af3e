import { shape, type Shape } from '../shape.ts'

const service = shape['services?']['*']

/** Keys that have a meaning in a later version, by the shape of the object that they stand in. */
export const plannedKeys: ReadonlyMap<Shape, readonly string[]> = new Map<Shape, readonly string[]>([[service, ['use']]])

/** What is said of them. A key that does nothing would be worse than an error. */
export const notSupported = 'not supported in this version'
