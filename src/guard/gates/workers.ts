import { callNative, makeNative } from '../patch.ts'
import type { Realm } from '../realm.ts'

interface Source {
  readonly blob: Blob
  prelude?: string
  /** Address of the blob with the prelude. */
  url?: string
}

/** What has an address now, in all realms. */
const sources = new Map<string, Source>()

/**
 * A worker that is made from a blob has the gates before its own script runs. The blob is made anew, because the page may take back its address as soon
 * as the worker is made. A worker from a file of the site is the site's own and is left as it is.
 */
export function gateWorkers({ win, patch, patchConstructor, workers, trusted }: Realm): void {
  const { createObjectURL, revokeObjectURL } = win.URL

  function urlOf(address: string, isModule: boolean): string | undefined {
    const source = sources.get(address)
    const prelude = source && workers.prelude(isModule)
    if (!prelude) return
    if (source.prelude !== prelude) {
      if (source.url) revokeObjectURL(source.url)
      source.prelude = prelude
      // Kept, because a SharedWorker is the same for the same address.
      source.url = createObjectURL(new win.Blob([prelude, source.blob], source.blob))
    }
    return source.url
  }

  patch(win.URL, 'createObjectURL', 'value', (native, self, args: [Blob]) => {
    const url = callNative(native, self, args) as string
    // A MediaSource has no slices.
    if ('slice' in args[0]) sources.set(url, { blob: args[0] })
    return url
  })
  patch(win.URL, 'revokeObjectURL', 'value', (native, self, args: [string]) => {
    const source = sources.get(args[0])
    if (source?.url) revokeObjectURL(source.url)
    sources.delete(args[0])
    return callNative(native, self, args)
  })
  for (const name of ['Worker', 'SharedWorker'])
    patchConstructor(win, name, (native, args, newTarget) => {
      const [address, options] = args
      const url = urlOf(`${address}`, (options as WorkerOptions | undefined)?.type === 'module')
      try {
        if (url) return makeNative(native, [trusted().createScriptURL(url), ...args.slice(1)], newTarget)
      } catch (error) {
        // The browser refuses it, by a policy of the page: the worker is made as without us.
        workers.report('worker', error)
      }
      return makeNative(native, args, newTarget)
    })
}
