import type { VNode } from 'preact'
import type { Category } from '../core/types.ts'
import type { Words } from './words.ts'

/** Says whose choice a category is: this profile's, or that of everybody at the device. */
export function ScopeNote({ category, words }: { readonly category: Category; readonly words: Words }): VNode {
  return <span class="cs-note">{words.say(category.scope === 'profile' ? 'scope.profile' : 'scope.device')}</span>
}
