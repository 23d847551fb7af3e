/** Whether a key stands twice in an object of the JSON text that `value` was read from. Reading keeps only the last of them. */
export function repeatsKey(text: string, value: unknown): boolean {
  // Written out again, the text lacks the keys that were lost, so it has fewer pieces in quotes.
  return quoted(text) !== quoted(JSON.stringify(value))
}

const quoted = (json: string): number => json.match(/"(\\.|[^"\\])*"/g)?.length ?? 0
