export { copyOf } from '../core/records/copyOf.ts'
export { verify } from '../core/records/verify.ts'
