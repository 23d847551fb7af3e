import type { ReleaseParts } from './types.ts'

/** Remembers inline scripts that missed a global, as they do when the script before them is held: the release runs them again. Returns its undo. */
export function noteFailures(win: Window & typeof globalThis, failed: ReleaseParts['failed']): () => void {
  const onError = ({ error }: ErrorEvent): void => {
    const { currentScript } = win.document
    if (currentScript && !currentScript.hasAttribute('src') && error instanceof win.ReferenceError)
      failed.push([currentScript, error.message])
  }
  win.addEventListener('error', onError)
  return () => win.removeEventListener('error', onError)
}
