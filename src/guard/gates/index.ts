import type { Realm } from '../realm.ts'
import { gateAttributes } from './attributes.ts'
import { gateBeacon } from './beacon.ts'
import { gateCookie } from './cookie.ts'
import { gateDocumentWrite } from './documentWrite.ts'
import { gateFetch } from './fetch.ts'
import { gateFrames } from './frames.ts'
import { gateHtml } from './html.ts'
import { gateIndexedDb } from './indexedDb.ts'
import { gateInsertion } from './insertion.ts'
import { gateShadow } from './shadow.ts'
import { gateWebStorage } from './webStorage.ts'
import { gateXhr } from './xhr.ts'

/** Every gate. Each patches one interception point and stands alone. */
export const gates: readonly ((realm: Realm) => void)[] = [
  gateAttributes,
  gateInsertion,
  gateHtml,
  gateDocumentWrite,
  gateShadow,
  gateFetch,
  gateXhr,
  gateBeacon,
  gateCookie,
  gateWebStorage,
  gateIndexedDb,
  gateFrames,
]
