export { explain } from './explain.ts'
export type { Mistake } from './mistake.ts'
export { validate } from './validate.ts'
