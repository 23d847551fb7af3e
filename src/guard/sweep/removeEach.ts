import type { Remains, Sweeping } from './sweeper.ts'

/** Removes the names that are due, one after the other, and tells what became of each. One that cannot be removed does not stop the others. */
export async function removeEach(
  { isDue, own }: Sweeping,
  names: Iterable<string> | AsyncIterable<string>,
  remove: (name: string) => Promise<unknown>,
): Promise<ReadonlyMap<string, Remains>> {
  const due: string[] = []
  for await (const name of names) if (isDue(name)) due.push(name)
  const found = new Map<string, Remains>()
  for (const name of due)
    found.set(
      name,
      await own(() => remove(name)).then(
        () => undefined,
        // A file that somebody writes to is locked until they close it.
        (error: unknown) => (error instanceof Error && error.name === 'NoModificationAllowedError' ? 'open' : 'failed'),
      ),
    )
  return found
}
