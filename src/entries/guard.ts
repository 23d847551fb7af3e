export { findGuard } from '../guard/guardKey.ts'
export { installGuard } from '../guard/installGuard.ts'
export type { Guard, GuardEvent, GuardListener } from '../guard/types.ts'
