import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anEndpoint, later, refused, type Doing } from '../builders/anEndpoint.ts'

const week = 7 * 86_400_000

const doing = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Doing>({ outcome: 'taken' }) },
  fc.constant<Doing>('silence'),
  fc.constantFrom<Doing>(refused('content'), refused('endpoint', '404')),
  fc.record({ wait: fc.nat(week) }).map(({ wait }): Doing => later('503', wait)),
)

/** What happens to a visitor with three tabs. */
const event = fc.oneof(
  fc.constant({ type: 'answer' } as const),
  fc.record({ type: fc.constant('wake' as const), tab: fc.nat(2) }),
  fc.record({ type: fc.constant('reload' as const), tab: fc.nat(2) }),
  fc.record({ type: fc.constant('network' as const), isOnline: fc.boolean() }),
  fc.record({ type: fc.constant('time' as const), wait: fc.oneof(fc.nat(60_000), fc.nat(2 * 86_400_000)) }),
)

test(
  'whatever fails, whatever is loaded again and in however many tabs, each record is acknowledged once and none is lost',
  { timeout: 60_000 },
  async () => {
    let failed = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(doing, { minLength: 3, maxLength: 12 }),
        fc.array(event, { minLength: 5, maxLength: 25 }),
        async (doings, events) => {
          const world = anEndpoint(...doings)
          const tabs = [world.openTab(), world.openTab(), world.openTab()]
          const answers: string[] = []
          for (const each of events) {
            if (each.type === 'answer') {
              answers.push(`record-${answers.length}`)
              world.add(answers.at(-1)!)
              tabs[answers.length % 3]!.wake()
            }
            if (each.type === 'wake') tabs[each.tab]!.wake()
            if (each.type === 'network') world.isOnline = each.isOnline
            if (each.type === 'reload') {
              tabs[each.tab]!.stop()
              tabs[each.tab] = world.openTab()
              tabs[each.tab]!.wake()
            }
            await world.clock.pass(each.type === 'time' ? each.wait : 0)
            // Once acknowledged, a record is in no later request.
            expect(world.acknowledged.length).toBe(new Set(world.acknowledged).size)
            expect(answers.filter((id) => !world.acknowledged.includes(id) && !world.unsent.has(id))).toEqual([])
          }
          failed += world.reports.length
          world.isOnline = true
          world.doings.length = 0
          for (const tab of tabs) tab.wake()
          await world.clock.pass(week + 1)
          expect(world.acknowledged.toSorted()).toEqual(answers.toSorted())
          expect(world.unsent.size).toBe(0)
          // No hot loop: what is tried is tried for a reason.
          expect(world.requests.length).toBeLessThan(answers.length + doings.length + events.length + 40)
        },
      ),
      { numRuns: 400 },
    )
    // Otherwise the property would only speak of an endpoint that works.
    expect(failed).toBeGreaterThan(100)
  },
)
