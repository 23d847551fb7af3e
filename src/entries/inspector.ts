export { mountInspector } from '../inspector/mountInspector.tsx'
export type { Inspected } from '../inspector/types.ts'
