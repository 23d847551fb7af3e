/** Runs in the page: names of caches, private files, buckets, and paths of service workers, which no list of the browsers' drivers has. */
export async function quietItemNames(): Promise<string[]> {
  const { storage, serviceWorker } = navigator
  const names = await caches.keys()
  // WebKitGTK has no private files, and only Chromium has buckets.
  const root = (await storage?.getDirectory?.()) as (FileSystemDirectoryHandle & { keys(): AsyncIterable<string> }) | undefined
  if (root) for await (const name of root.keys()) names.push(name)
  const buckets = (navigator as { storageBuckets?: { keys(): Promise<string[]> } }).storageBuckets
  names.push(...((await buckets?.keys()) ?? []))
  for (const { active, waiting, installing } of await serviceWorker.getRegistrations())
    names.push(new URL((active ?? waiting ?? installing)!.scriptURL).pathname)
  return names
}
