import type { LinkConfiguration, OperatorConfiguration, PolicyConfiguration } from '../configuration.ts'
import type { Method, Service } from '../types.ts'

/** What was shown to the visitor: in the words of the layer that was answered on, and what it listed. A record has the hash of its canonical JSON. */
export interface Notice {
  /** Where the answer was given. */
  readonly layer: Method
  readonly language: string
  /** Every sentence, heading and button of the layer and of those that it leads to, by the key of the text. */
  readonly texts: Readonly<Record<string, string>>
  /** The choices, in the order in which they were shown. */
  readonly categories: readonly NoticeCategory[]
  readonly policy: PolicyConfiguration | undefined
  readonly operator: OperatorConfiguration | undefined
  readonly links?: readonly LinkConfiguration[]
}

/** A category as it was shown. */
export interface NoticeCategory {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly required: boolean
  /** As the configuration describes them; the purposes by the names that were shown. */
  readonly services: readonly Service[]
}
