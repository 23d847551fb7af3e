import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aDevice } from './builders/aDevice.ts'

const names = [
  ['ad-client', 'ads'],
  ['visit', 'ads'],
  ['ad-client', 'rival'],
] as const

/** What can happen, in any order: answers, questions for identifiers, resets, and new pages, in two tabs. */
const step = fc.record({
  what: fc.constantFrom('grant', 'withdraw', 'get', 'reset', 'open'),
  tab: fc.nat(1),
  which: fc.nat(names.length - 1),
})

test('an identifier is never the same after a withdrawal or a reset, never that of another service, and nothing is stored while denied', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const device = aDevice()
      const granted = new Set<string>()
      const tabs = [device.open(), device.open()]
      /** For each identifier that was ever given: what it was, and in which period between withdrawals and resets. */
      const seen = new Map<string, string>()
      const periods = names.map(() => 0)
      for (const { what, tab, which } of steps) {
        const [name, service] = names[which]!
        const { ids } = tabs[tab]!
        if (what === 'open') tabs[tab] = device.open({ granted: [...granted] })
        else if (what === 'reset') {
          void ids.reset(name, service)
          periods[which]!++
        } else if (what === 'get') {
          const id = ids.get(name, service)
          expect(id !== undefined).toBe(granted.has(service))
          if (id === undefined) continue
          const now = `${name} ${service} ${periods[which]}`
          expect(seen.get(id) ?? now).toBe(now)
          seen.set(id, now)
        } else {
          granted[what === 'grant' ? 'add' : 'delete'](service)
          if (what === 'withdraw') for (const [index, [, other]] of names.entries()) if (other === service) periods[index]!++
          for (const each of tabs) each.grant(...granted)
        }
        const owners = [...device.stored.keys()].map((key) => JSON.parse(key.replace('cs_choice.id.', ''))[0])
        expect(owners.filter((owner) => !granted.has(owner))).toEqual([])
      }
    }),
    { numRuns: 300 },
  )
})
