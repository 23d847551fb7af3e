import type { Realm } from '../realm.ts'
import { gateAttributes } from './attributes.ts'
import { gateBeacon } from './beacon.ts'
import { gateCache } from './cache.ts'
import { gateCookie } from './cookie.ts'
import { gateDocumentWrite } from './documentWrite.ts'
import { gateFetch } from './fetch.ts'
import { gateFrames } from './frames.ts'
import { gateHtml } from './html.ts'
import { gateImportScripts } from './importScripts.ts'
import { gateIndexedDb } from './indexedDb.ts'
import { gateInsertion } from './insertion.ts'
import { gateShadow } from './shadow.ts'
import { gateFiles } from './files.ts'
import { gateNamedStorage } from './namedStorage.ts'
import { gateWebStorage } from './webStorage.ts'
import { gateWorkers } from './workers.ts'
import { gateWindowName } from './windowName.ts'
import { gateAudio } from './audio.ts'
import { gateForm } from './form.ts'
import { gateSockets } from './sockets.ts'
import { gateStyle } from './style.ts'
import { gateWebRtc } from './webRtc.ts'
import { gateWorklet } from './worklet.ts'
import { gateXhr } from './xhr.ts'

/** Gates of what workers have as well. */
export const workerGates: readonly ((realm: Realm) => void)[] = [
  gateFetch,
  gateXhr,
  gateSockets,
  gateIndexedDb,
  gateCache,
  gateFiles,
  gateNamedStorage,
  gateWorkers,
  gateImportScripts,
]

/** Every gate. Each patches one interception point and stands alone. */
export const gates: readonly ((realm: Realm) => void)[] = [
  ...workerGates,
  gateAttributes,
  gateInsertion,
  gateHtml,
  gateDocumentWrite,
  gateShadow,
  gateWorklet,
  gateWebRtc,
  gateStyle,
  gateForm,
  gateAudio,
  gateBeacon,
  gateCookie,
  gateWebStorage,
  gateFrames,
  gateWindowName,
]
