/** Runs in the page: what a script can find out about a property without using it. */
export function describeProperty(ownerName: string, key: string): unknown {
  const owner = ownerName.split('.').reduce<object | undefined>((from, name) => from && (Reflect.get(from, name) as object), window)
  const descriptor = owner && Object.getOwnPropertyDescriptor(owner, key)
  if (!descriptor) return 'not in this engine'
  const { value, get, set, ...flags } = descriptor
  const functions = [value, get, set].map((part: unknown) => {
    if (typeof part !== 'function') return typeof part
    return {
      name: part.name,
      length: part.length,
      isNative: Function.prototype.toString.call(part).includes('[native code]') && `${part}`.includes('[native code]'),
      keys: Reflect.ownKeys(part).map(String).sort(),
      parent: Object.getPrototypeOf(part) === Function.prototype,
      tag: Object.prototype.toString.call(part),
    }
  })
  return { flags, functions }
}
