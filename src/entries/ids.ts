export type { Bridge, DeviceId, Host, IdDescription, IdEnd, Ids } from '../ids/types.ts'
export { createIds, type IdsOptions } from '../start/createIds.ts'
