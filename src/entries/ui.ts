export type { InterfacePort } from '../runtime/types.ts'
export { mountBanner } from '../ui/mountBanner.tsx'
export { openPreferences } from '../ui/openPreferences.tsx'
