import type { ComponentChildren } from 'preact'
import type { Intent, Service } from '../../core/types.ts'

/** What the banner says and offers. */
export interface BannerContents {
  readonly title: string
  /** One paragraph or more. */
  readonly text: ComponentChildren
  /** What is counted under the text. */
  readonly services: Iterable<Service>
  /** The answers, all alike. */
  readonly answers: readonly (readonly [text: string, intent: Intent])[]
}
