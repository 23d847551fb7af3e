import { loaded } from './loaded.ts'
import type { Releasing } from './releasing.ts'

/** Resolves when an inline module has run, which tells nobody: modules that do not wait for nobody run in order, and an external one tells. */
export function afterModule({ trusted, set }: Releasing, module: HTMLScriptElement): Promise<unknown> {
  const last = module.ownerDocument.createElement('script')
  last.type = 'module'
  last.async = false
  last.nonce = module.nonce
  set(last, 'src', trusted().createScriptURL('data:text/javascript,'))
  const over = loaded(last)
  module.after(last)
  return over.then(() => last.remove())
}
