import type { Audience } from '../core/configuration.ts'
import type { Answer } from '../core/types.ts'

/** What a site knows of a profile. */
export interface ProfileOptions<Id extends string = string> {
  /** Who uses it. What is none of these counts as `child`, and is reported. Default: what was said of this profile last. */
  readonly audience?: Audience | undefined
  /**
   * What the profile has answered elsewhere, for instance on another device, as the site's server kept it; ids of services and categories. What is granted in it
   * with `trustedClicks` counts only with the `token`. Default: nothing.
   */
  readonly answers?: Readonly<Partial<Record<Id, Answer>>>
  /** When the oldest of those grants was given, in milliseconds since 1970 (UTC). Default: now. */
  readonly answeredAt?: number
  /** The operator's token, as for `grant`. */
  readonly token?: string
}
