export { createUsage } from '../usage/createUsage.ts'
