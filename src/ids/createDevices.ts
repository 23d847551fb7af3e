import { askInTime } from './askInTime.ts'
import { hostBridge } from './hosts/hostBridge.ts'
import type { Identifier } from './identifiersOf.ts'
import { madeBy } from './madeBy.ts'
import { readAnswer } from './readAnswer.ts'
import type { Bridge, DeviceId, Host, Ids, IdsPorts } from './types.ts'

interface Joined {
  readonly to: Bridge | Host
  readonly names: readonly string[] | undefined
}

/** The host apps that know identifiers of the device. */
export interface Devices {
  join: Ids['bridge']
  /** Whether a host app is asked for an identifier. */
  has(identifier: Identifier): boolean
  canReset(identifier: Identifier): boolean
  /** What the device says of it; nothing where it limits it, where a bridge fails, and where `mayUse` has become false. */
  read(identifier: Identifier, mayUse: () => boolean): Promise<DeviceId | undefined>
  /** Resolves to whether the device has made a new one. */
  reset(identifier: Identifier): Promise<boolean>
  /** Whether the device limited it when it was last asked. */
  limited(identifier: Identifier): boolean | undefined
}

/** What goes wrong on a bridge is reported with the name of the identifier, and gives nothing. */
export function createDevices(win: Window, all: readonly Identifier[], { report }: Pick<IdsPorts, 'report'>): Devices {
  const joined = new Set<Joined>()
  const limits = new Map<string, boolean>()

  const serves = ({ names }: Joined, { name, type, isGated }: Identifier): boolean =>
    isGated && (names ? names.includes(name) : madeBy[type] === 'device')
  // A host app that is not there serves nobody.
  const bridgeOf = ({ to }: Joined): Bridge | undefined => ('read' in to ? to : hostBridge(win, to, report))
  const joinedFor = (identifier: Identifier): Joined | undefined =>
    [...joined].filter((each) => serves(each, identifier) && bridgeOf(each)).at(-1)
  function bridgeFor(identifier: Identifier): Bridge | undefined {
    const one = joinedFor(identifier)
    return one && bridgeOf(one)
  }

  /** An app for several platforms lists one identifier for each; that another one's answers is no lie. */
  const isListedElsewhere = (one: Joined, type: string): boolean => all.some((other) => other.type === type && serves(one, other))

  return {
    join(to, names) {
      const entry: Joined = { to, names }
      joined.add(entry)
      return () => joined.delete(entry)
    },
    has: (identifier) => !!joinedFor(identifier),
    canReset: (identifier) => !!bridgeFor(identifier)?.reset,
    limited: ({ key }) => limits.get(key),
    async read(identifier, mayUse) {
      const { name, type, key } = identifier
      const one = joinedFor(identifier)
      const bridge = bridgeFor(identifier)
      if (!one || !bridge || !mayUse()) return undefined
      try {
        const given = await askInTime((signal) => bridge.read(name, signal))
        limits.delete(key)
        if (given === undefined || given === null) return undefined
        const answer = readAnswer(given)
        if ('problem' in answer) return void report('bridge', `${name}: the answer ${answer.problem}`)
        limits.set(key, 'limited' in answer)
        if ('limited' in answer) return undefined
        if (answer.id.ifa_type !== type) {
          limits.delete(key)
          if (!isListedElsewhere(one, answer.id.ifa_type))
            report('bridge', `${name}: the answer has the ifa_type ${answer.id.ifa_type}, and the configuration says ${type}`)
          return undefined
        }
        // It may have been withdrawn since it was asked for.
        return mayUse() ? answer.id : undefined
      } catch (error) {
        return void report('bridge', `${name}: ${error}`)
      }
    },
    async reset(identifier) {
      const { name, key } = identifier
      const bridge = bridgeFor(identifier)
      if (!bridge?.reset) return false
      try {
        await askInTime((signal) => bridge.reset?.(name, signal))
        limits.delete(key)
        return true
      } catch (error) {
        report('bridge', `${name}: ${error}`)
        return false
      }
    },
  }
}
