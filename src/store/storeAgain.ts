import type { Outbox } from './outbox.ts'

/** Puts the tasks of this page where the next one finds them once more, after the storage of the site was cleared. `own` takes our writes past the gates. */
export function storeAgain({ localStorage }: Window, { memory }: Outbox, own: <Result>(work: () => Result) => Result): void {
  for (const [key, task] of memory) own(() => localStorage.setItem(key, JSON.stringify(task)))
}
