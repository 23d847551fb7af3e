import { useState } from 'preact/hooks'

/** What became of the last copying: what was copied, or the text for the reader to copy where the browser does not let us. */
export interface Copied {
  readonly what: string
  readonly text?: string
}

/** Makes a text and copies it to the clipboard. `what` says what it is. */
export type Copy = (what: string, make: () => Promise<string>) => Promise<void>

/** What became of the last copying, a function that copies, and one that forgets. */
export function useCopy(): readonly [copied: Copied | undefined, copy: Copy, forget: () => void] {
  const [copied, tell] = useState<Copied>()
  async function copy(what: string, make: () => Promise<string>): Promise<void> {
    let text: string
    try {
      text = await make()
    } catch (error) {
      return tell({ what: `${what} could not be made`, text: String(error) })
    }
    try {
      await navigator.clipboard.writeText(text)
      tell({ what: `${what} copied` })
    } catch {
      // Not a secure page, or no permission: the reader copies it.
      tell({ what: `${what}, to copy by hand`, text })
    }
  }
  return [copied, copy, () => tell(undefined)]
}
