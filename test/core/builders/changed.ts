/** A deep copy of a JSON value in which one place has another value; `undefined` takes the place away. */
export function changed(value: unknown, path: readonly (string | number)[], replacement: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return replacement
  const copy: unknown = structuredClone(value)
  if (Array.isArray(copy)) {
    const index = Number(key)
    const next = changed(copy[index], rest, replacement)
    if (next === undefined) copy.splice(index, 1)
    else copy[index] = next
    return copy
  }
  const entries = new Map(Object.entries(Object(copy)))
  const next = changed(entries.get(String(key)), rest, replacement)
  if (next === undefined) entries.delete(String(key))
  else entries.set(String(key), next)
  return Object.fromEntries(entries)
}

/** Every path in a JSON value, the value itself included. */
export function pathsIn(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  const below = Array.isArray(value)
    ? value.flatMap((item, index) => pathsIn(item, [...path, index]))
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, item]) => pathsIn(item, [...path, key]))
      : []
  return [path, ...below]
}
