import type { Page } from '../driver/types.ts'

/** What the service `storehouse` of the fixtures can store, by kind; what this engine has not is left out. A neighbour of each kind is the site's own. */
export async function fillStorehouse(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { storageBuckets, storage } = navigator as Partial<Navigator> & { storageBuckets?: { open(name: string): Promise<unknown> } }
    for (const name of ['storehouse', 'neighbour']) {
      document.cookie = `${name}=1;path=/`
      document.cookie = `${name}_part=1;path=/;secure;samesite=none;partitioned`
      localStorage.setItem(name, '1')
      sessionStorage.setItem(name, '1')
      await new Promise<void>((resolve) => {
        const request = indexedDB.open(name)
        request.onsuccess = () => resolve(request.result.close())
      })
      await window.caches?.open(name)
      const root = await storage?.getDirectory?.()
      await (await root?.getDirectoryHandle(`${name}-folder`, { create: true }))?.getFileHandle('file', { create: true })
      await storageBuckets?.open(name)
    }
    document.cookie = 'storehouse_ad=1;path=/'
    document.cookie = 'storehouse_needed=1;path=/'
    await navigator.serviceWorker?.register('/scripts/storehouse.js')
  })
}

/** The names that are there now, as `kind name`, without what is Consentry's own. */
export async function storehouseOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { storageBuckets, storage } = navigator as Partial<Navigator> & { storageBuckets?: { keys(): Promise<readonly string[]> } }
    const named = (kind: string, names: readonly string[]) => names.map((name) => `${kind} ${name}`)
    const files: string[] = []
    const root = await storage?.getDirectory?.()
    if (root) for await (const name of root.keys()) files.push(name)
    const workers = (await navigator.serviceWorker?.getRegistrations()) ?? []
    return [
      ...named(
        'cookie',
        document.cookie.split('; ').map((pair) => pair.split('=', 1)[0]!),
      ),
      ...named('localStorage', Object.keys(localStorage)),
      ...named('sessionStorage', Object.keys(sessionStorage)),
      ...named(
        'indexedDB',
        (await indexedDB.databases()).map(({ name }) => name!),
      ),
      ...named('cache', (await window.caches?.keys()) ?? []),
      ...named('file', files),
      ...named('bucket', (await storageBuckets?.keys()) ?? []),
      ...named(
        'serviceWorker',
        workers.map(({ active, waiting, installing }) => new URL((active ?? waiting ?? installing)!.scriptURL).pathname),
      ),
    ]
      .filter((item) => !/ (consentry-)?cs_choice/.test(item))
      .sort()
  })
}
