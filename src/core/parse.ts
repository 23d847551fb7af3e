/** What a JSON text says; `undefined` if it is not JSON. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return // The answer to the question; of a configuration `validate` names line and column.
  }
}
