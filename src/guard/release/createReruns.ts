import { copyScript } from './copyScript.ts'
import type { Releasing } from './releasing.ts'

/** Inline scripts of the page that failed because the script before them was held. */
export interface Reruns {
  /** Forgets those whose global is there already: it was not the script that starts now that they missed. */
  prepare(): void
  /** Puts fresh copies in the place of those that a script has given what they missed, and that stand before the next one to start. */
  after(script: Element, next: Element | undefined): HTMLScriptElement[]
}

interface Missing {
  readonly script: HTMLScriptElement
  readonly name: string
  isDue?: boolean
}

/** Only a global that appears is reason enough to run a script twice. */
export function createReruns(releasing: Releasing): Reruns {
  const { win, failed } = releasing
  let waiting: Missing[] = []

  const precedes = (first: Node, second: Node): boolean => !!(first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING)

  return {
    prepare() {
      for (const [script, message] of failed.splice(0)) {
        // As Chromium and Firefox, or WebKit put it.
        const [, name = ''] = /([\w$]+) is not defined|variable: ([\w$]+)/.exec(message)?.filter(Boolean) ?? []
        if (name && 'text' in script) waiting.push({ script, name })
      }
      waiting = waiting.filter(({ isDue, name, script }) => script.isConnected && (isDue || !(name in win)))
    },
    after(script, next) {
      for (const missing of waiting) missing.isDue ||= missing.name in win && precedes(script, missing.script)
      const due = waiting.filter((missing) => missing.isDue && (!next || precedes(missing.script, next)))
      waiting = waiting.filter((missing) => !due.includes(missing))
      return due.map((missing) => {
        const copy = copyScript(releasing, missing.script)
        missing.script.replaceWith(copy)
        return copy
      })
    },
  }
}
