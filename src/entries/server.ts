export type * from '../core/configuration.ts'
export type { Answer, Choices, Decision } from '../core/types.ts'
export { contentSecurityPolicy, type PolicyOptions } from '../server/contentSecurityPolicy.ts'
export { createConsentServer } from '../server/createConsentServer.ts'
export { gpcJson } from '../server/gpcJson.ts'
export { readDecision, type ReadOptions } from '../server/readDecision.ts'
export { toNodeHandler, type NodeListener, type NodeOptions } from '../server/toNodeHandler.ts'
export type {
  ConsentServer,
  ConsentServerOptions,
  PolicySource,
  Reading,
  RegionHeaders,
  RegionOption,
  Report,
  ShareOptions,
  Site,
} from '../server/types.ts'
