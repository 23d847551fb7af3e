import { twin } from '../elements.ts'
import { isWaitingScript } from '../hold.ts'

/** The type that a script is to have: what it had, what the operator wrote beside the mark, or what the page gave it in the meantime. */
export const typeOf = (script: Element): string | null =>
  isWaitingScript(script) ? (script.getAttribute(twin + 'type') ?? script.getAttribute('data-type')) : script.getAttribute('type')
