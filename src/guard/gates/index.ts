import type { Realm } from '../realm.ts'
import { gateAttributes } from './attributes.ts'
import { gateBeacon } from './beacon.ts'
import { gateCookie } from './cookie.ts'
import { gateFetch } from './fetch.ts'
import { gateFrames } from './frames.ts'
import { gateIndexedDb } from './indexedDb.ts'
import { gateWebStorage } from './webStorage.ts'
import { gateXhr } from './xhr.ts'

/** Every gate. Each patches one interception point and stands alone. */
export const gates: readonly ((realm: Realm) => void)[] = [
  gateAttributes,
  gateFetch,
  gateXhr,
  gateBeacon,
  gateCookie,
  gateWebStorage,
  gateIndexedDb,
  gateFrames,
]
