import type { Configuration } from '../../core/configuration.ts'
import { createReplays } from './createReplays.ts'
import { createSeal, type Seal } from './createSeal.ts'

/** What is needed to carry choices to other hosts of the operator, and to take them in. */
export interface Sharing {
  readonly path: string
  readonly hosts: readonly string[]
  /** Nothing without a secret: then visitors are sent on, and their choices stay. */
  readonly seal: Seal | undefined
  readonly isFirst: ReturnType<typeof createReplays>['isFirst']
}

/** Nothing if the configuration does not share. Throws if the secret is too short, or if there is one for nothing. */
export function createSharing({ server }: Configuration, secret: string | readonly string[] | undefined): Sharing | undefined {
  if (!server?.share) {
    if (secret !== undefined) throw new Error('share.secret: needs server.share in the configuration')
    return
  }
  return { ...server.share, seal: secret === undefined ? undefined : createSeal([secret].flat()), ...createReplays() }
}
