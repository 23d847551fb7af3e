import type { JSX } from 'preact'
import type { Copied } from './useCopy.ts'

/** Says that something was copied, or shows it where the browser did not let us. */
export function CopyNotice({ copied, onClose }: { copied: Copied | undefined; onClose: () => void }): JSX.Element {
  return (
    <div class="notice" role="status">
      {copied && (
        <>
          <span>{copied.what}</span>
          <button type="button" class="small" onClick={onClose}>
            Close
          </button>
          {copied.text !== undefined && (
            <textarea
              readOnly
              rows={8}
              aria-label={copied.what}
              value={copied.text}
              onFocus={({ currentTarget }) => currentTarget.select()}
            />
          )}
        </>
      )}
    </div>
  )
}
