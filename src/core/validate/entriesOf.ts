import { isObject } from '../shape.ts'

/** Ids and entries of an object of objects; what is neither is left out, because the shape check has named it already. */
export function entriesOf(value: unknown): [id: string, entry: Record<string, unknown>][] {
  return isObject(value) ? Object.entries(value).filter((pair): pair is [string, Record<string, unknown>] => isObject(pair[1])) : []
}

/** Places and entries of a list of objects; what is neither is left out, because the shape check has named it already. */
export function itemsOf(value: unknown): [index: number, item: Record<string, unknown>][] {
  return Array.isArray(value) ? [...value.entries()].filter((pair): pair is [number, Record<string, unknown>] => isObject(pair[1])) : []
}
