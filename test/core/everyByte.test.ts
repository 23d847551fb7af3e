import 'fake-indexeddb/auto'
import { createStore, keys } from 'idb-keyval'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compile } from '../../src/core/compile.ts'
import { encodeSnapshot } from '../../src/core/encodeSnapshot.ts'
import { fingerprint } from '../../src/core/fingerprint.ts'
import { chained } from '../../src/core/records/chained.ts'
import { record } from '../../src/core/records/record.ts'
import type { Choices } from '../../src/core/types.ts'
import { openLedger } from '../../src/store/ledger.ts'
import { openUnsent } from '../../src/store/openUnsent.ts'
import { aController } from '../runtime/builders/aController.ts'
import { aRecord } from '../store/builders/aRecord.ts'
import { sha256 } from '../store/builders/hashing.ts'
import { aConfiguration } from './builders/aConfiguration.ts'

/** What docs/stored.md lists under a heading: each with a reason. */
function listed(heading: string): string[] {
  const [, section] = new RegExp(`^## ${heading}$([\\s\\S]*?)(?=^## |(?![\\s\\S]))`, 'm').exec(readFileSync('docs/stored.md', 'utf8')) ?? []
  const rows = [...section!.matchAll(/^\| (.+?) \| (.+) \|$/gm)].slice(1)
  for (const [, field, reason] of rows) expect(reason!.length, field).toBeGreaterThan(8)
  return rows.map(([, field]) => field!)
}

const run = <Result>(work: () => Result): Result => work()
const catalog = compile(aConfiguration())
const at = Date.UTC(2026, 10, 22)
const choices: Choices = {
  at: { granted: at, refused: at + 5000 },
  answers: new Map([['ads', 'granted']]),
  policy: catalog.policy,
  seen: 'later',
  despite: ['gpc'],
  audience: 'teen',
}

describe('docs/stored.md lists with its reason', () => {
  test('every part of the snapshot', () => {
    const snapshot = encodeSnapshot(catalog, choices, fingerprint)
    const parts = snapshot.split('.')
    const seconds = (time: number) => (time / 1000).toString(36)
    expect(listed('The cookie')).toHaveLength(parts.length)
    expect(parts.slice(1, 7)).toEqual([catalog.fingerprint, catalog.policy, catalog.edition, seconds(at), seconds(at + 5000), 'later'])
    // Nobody is told apart by what does not follow from catalog and choices.
    expect(encodeSnapshot(catalog, { ...choices, answers: new Map(choices.answers) }, fingerprint)).toBe(snapshot)
  })

  test('every field of a record', async () => {
    const made = record(catalog, { id: 'one', at, intent: 'grant', method: 'banner', language: 'en', answers: [['ads', 'granted']] })
    expect(Object.keys(await chained(made, null, sha256)).sort()).toEqual(listed('A record').sort())
  })

  test('every key of the database', async () => {
    await openLedger('bytes', run, sha256, true).append(aRecord('one', { notice: await sha256('{}') }), '{}')
    const unsent = openUnsent('bytes', run)
    await unsent.setPause({ endpoint: '/records', failures: 1, from: 5 })
    await unsent.lease('holder', 0, 30)
    const stored = await keys(createStore('consentry-bytes', 'records'))
    expect(stored.map((key) => `${String(key)}`.split(' ')[0]).sort()).toEqual(listed('The database').sort())
  })

  test('every field of what is left to do', async () => {
    const { controller, tasks } = aController()
    await controller.answer({ type: 'grant' }, 'banner')
    const fields = ['key', ...Object.keys(tasks[0]!), ...Object.keys(tasks[0]!.evidence!).map((field) => `evidence.${field}`)]
    expect(fields.sort()).toEqual(listed('What is left to do').sort())
  })
})

test('two visitors who answer the same at the same moment have records that differ in random numbers only', async () => {
  const ofVisitor = async (id: string) =>
    chained(record(catalog, { id, at, intent: 'grant', method: 'banner', language: 'en', answers: [['ads', 'granted']] }), null, sha256)
  const { id, hash, ...one } = await ofVisitor('one')
  const { id: otherId, hash: otherHash, ...other } = await ofVisitor('other')
  expect(one).toEqual(other)
  expect([id, hash]).not.toEqual([otherId, otherHash])
})
