import { createDevices } from './createDevices.ts'
import { createOwn } from './createOwn.ts'
import { endOf } from './entry.ts'
import { identifiersOf, type Identifier } from './identifiersOf.ts'
import { madeBy } from './madeBy.ts'
import type { IdDescription, IdEnd, Ids, IdsPorts } from './types.ts'

/** Joins the identifiers that we make to those of the device. What is not granted is deleted at once, and after each change. */
export function createIdentifiers(win: Window & typeof globalThis, ports: IdsPorts): Ids {
  const { granted, report } = ports
  const all = identifiersOf(ports.catalog)
  const listeners = new Set<(end: IdEnd) => void>()
  const devices = createDevices(win, all, ports)
  const own = createOwn(win, all, ports, tell)

  function tell({ name, service }: Identifier, reason: IdEnd['reason']): void {
    for (const listener of listeners)
      try {
        listener({ name, service, reason })
      } catch (error) {
        report('listener', error)
      }
  }

  const isGranted = ({ ids }: Identifier): boolean => ids.every((id) => granted().has(id))
  const isOurs = (identifier: Identifier): boolean => identifier.isGated && madeBy[identifier.type] === 'site' && !devices.has(identifier)

  function find(name: string, service?: string): Identifier | undefined {
    const [found, other] = all.filter((each) => each.name === name && (service === undefined || each.service === service))
    if (found && !other) return found
    report('identifier', other ? `${name}: more than one service lists it; say which` : `${name}: no service lists it`)
  }

  function sweep(): void {
    if (ports.isDecided()) own.sweep(all.filter((each) => isGranted(each) && isOurs(each)))
  }

  function get(name: string, service?: string): string | undefined {
    const identifier = find(name, service)
    return identifier && isOurs(identifier) && isGranted(identifier) ? own.take(identifier).id : undefined
  }

  function describe(identifier: Identifier): IdDescription {
    const { name, service, type, duration, instead, insteadUrl } = identifier
    const entry = isOurs(identifier) ? own.find(identifier) : undefined
    const limited = devices.limited(identifier)
    const ends = entry && own.placeOf(identifier) === 'device' ? endOf(entry, duration) : undefined
    return {
      name,
      service,
      type,
      madeBy: identifier.isGated || madeBy[type] === 'device' ? madeBy[type] : 'provider',
      granted: isGranted(identifier),
      resettable: !!entry || devices.canReset(identifier),
      ...(limited !== undefined && { limited }),
      ...(entry && { kept: own.placeOf(identifier), made: entry.made }),
      ...(ends !== undefined && { ends }),
      ...(instead !== undefined && { instead }),
      ...(insteadUrl !== undefined && { insteadUrl }),
    }
  }

  sweep()
  const unsubscribe = ports.subscribe(sweep)
  return {
    get,
    async read(name, service) {
      const identifier = find(name, service)
      if (!identifier) return undefined
      if (devices.has(identifier)) return devices.read(identifier, () => isGranted(identifier))
      const ifa = get(name, identifier.service)
      return ifa === undefined ? undefined : { ifa, ifa_type: identifier.type, lmt: 0 }
    },
    async reset(name, service) {
      const named = name === undefined ? all : [find(name, service)].filter((each) => each !== undefined)
      const ours = named.filter(isOurs)
      // Before anything is awaited.
      own.reset(ours)
      const theirs = named.filter((each) => !ours.includes(each) && (name !== undefined || devices.canReset(each)))
      const results = await Promise.all(
        theirs.map(async (each) => {
          const isReset = await devices.reset(each)
          if (isReset) tell(each, 'reset')
          return isReset
        }),
      )
      return named.length > 0 && results.every(Boolean)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    bridge(to, names) {
      const undo = devices.join(to, names)
      // Where the device has one, ours goes.
      sweep()
      return undo
    },
    describe: () => all.map(describe),
    stop() {
      unsubscribe()
      own.stop()
      listeners.clear()
    },
  }
}
