/** Runs in the page: what a script can find out about a property without using it. */
export function describeProperty(ownerName: string, key: string): unknown {
  const owner = ownerName.split('.').reduce((from, name) => Reflect.get(from, name) as object, window as object)
  const { value, get, set, ...flags } = Object.getOwnPropertyDescriptor(owner, key)!
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
