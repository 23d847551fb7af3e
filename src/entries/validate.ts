export { explain, validate, type Mistake } from '../core/validate/index.ts'
