export { mountInspector } from '../inspector/mountInspector.tsx'
