import { engine } from '../../fixtures.ts'
import { elementAttempts } from './elementAttempts.ts'
import { formAttempts } from './formAttempts.ts'
import { insertedAttempts } from './insertedAttempts.ts'
import { namedAttempts } from './namedAttempts.ts'
import { propertyAttempts } from './propertyAttempts.ts'
import { requestAttempts } from './requestAttempts.ts'
import { socketAttempts } from './socketAttempts.ts'
import { storageAttempts } from './storageAttempts.ts'
import { styleAttempts } from './styleAttempts.ts'

/** Everything that is tried in the page itself and that this engine has. */
export const requests = [
  ...elementAttempts,
  ...insertedAttempts,
  ...requestAttempts,
  ...socketAttempts,
  ...formAttempts,
  ...styleAttempts,
].filter(({ engines }) => !engines || engines.includes(engine))

/** Writes, likewise. */
export const writes = [...storageAttempts, ...propertyAttempts, ...namedAttempts].filter(
  ({ engines }) => !engines || engines.includes(engine),
)
