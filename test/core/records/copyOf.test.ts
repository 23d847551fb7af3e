import { expect, test } from 'vitest'
import { compile } from '../../../src/core/compile.ts'
import { chained } from '../../../src/core/records/chained.ts'
import { copyOf, type CopyFormat } from '../../../src/core/records/copyOf.ts'
import { record } from '../../../src/core/records/record.ts'
import type { Intent } from '../../../src/core/types.ts'
import { sha256 } from '../../store/builders/hashing.ts'
import { aConfiguration } from '../builders/aConfiguration.ts'

const catalog = compile(aConfiguration())
const at = Date.UTC(2026, 10, 22, 12)
const notice = JSON.stringify({
  layer: 'banner',
  categories: [
    {
      id: 'advertising',
      name: 'Advertising',
      services: [
        {
          id: 'ads',
          name: 'Ad network of then',
          provider: { name: 'Ads Inc.', role: 'advertiser' },
          purposes: [{ id: 'advertising', name: 'showing adverts' }],
        },
      ],
    },
  ],
  policy: { version: '2026-11', url: '/privacy/then' },
})

async function aCopy(format?: CopyFormat) {
  const made = async (id: string, intent: Intent['type'], answer: 'granted' | 'refused', previous: string | null) =>
    chained(
      record(catalog, {
        id,
        at,
        intent,
        method: 'banner',
        language: 'en',
        answers: [
          ['ads', answer],
          ['demographic', 'refused'],
        ],
        situation: { regions: ['GB'], model: 'opt-in', signals: [], exemptions: [] },
        notice: await sha256(notice),
      }),
      previous,
      sha256,
    )
  const first = await made('first', 'grant', 'granted', null)
  const records = [first, await made('second', 'withdraw', 'refused', first.hash)]
  const text = copyOf(catalog, { records, notices: new Map([[first.notice!, notice]]) }, format, new Date(at))
  return { records, copy: JSON.parse(text) as unknown }
}

test('our own form has the records, what was shown once, and the configuration', async () => {
  const { records, copy } = await aCopy()
  expect(copy).toEqual({
    exported: '2026-11-22T12:00:00.000Z',
    configuration: aConfiguration(),
    records,
    notices: { [records[0]!.notice!]: JSON.parse(notice) as unknown },
  })
})

test('ISO/IEC TS 27560 has one record for each, as it was shown then, with a state for each answer', async () => {
  const { records, copy } = await aCopy('iso27560')
  const [given, withdrawn] = copy as { pii_processing: Record<string, unknown>[]; events: unknown[] }[]
  expect(given).toMatchObject({ record_id: 'first', pii_principal_id: 'first' })
  expect(given!.pii_processing[0]).toEqual({
    service_id: 'ads',
    service: 'Ad network of then',
    privacy_notice: { policy_version: '2026-11', url: '/privacy/then', sha256: records[0]!.notice },
    language: 'en',
    purposes: [{ purpose: 'showing adverts', purpose_type: 'advertising' }],
    lawful_basis: ['consent'],
    pii_controllers: [{ name: 'Lumen Stream', contact: 'privacy@lumen.example', address: '1 Light Street' }],
    recipient_third_parties: [{ name: 'Ads Inc.', role: 'advertiser' }],
    collection_method: 'banner',
    jurisdiction: 'GB',
    withdrawal_method: '#cookie-preferences',
    consent_state: 'given',
  })
  expect(given!.events).toEqual([
    {
      event_time: '2026-11-22T12:00:00.000Z',
      validity_duration: { given: '12mo', refused: '6mo' },
      entity_id: 'first',
      event_type: 'grant',
      event_state: 'given',
    },
  ])
  expect(withdrawn!.pii_processing.map(({ service_id, consent_state }) => [service_id, consent_state])).toEqual([
    ['ads', 'withdrawn'],
    ['demographic', 'refused'],
  ])
  expect(withdrawn).toMatchObject({ record_id: 'second', pii_principal_id: 'first' })
})

test('Kantara has one receipt for each, of what was granted only', async () => {
  const { copy } = await aCopy('kantara')
  expect(copy).toMatchObject([
    {
      version: 'KI-CR-v1.1.0',
      jurisdiction: 'GB',
      consentTimestamp: at / 1000,
      consentReceiptID: 'first',
      piiPrincipalId: 'first',
      policyUrl: '/privacy/then',
      piiControllers: [{ piiController: 'Lumen Stream', email: 'privacy@lumen.example' }],
      services: [
        { service: 'Ad network of then', purposes: [{ purpose: 'showing adverts', consentType: 'EXPLICIT', thirdPartyName: 'Ads Inc.' }] },
      ],
    },
    { consentReceiptID: 'second', services: [] },
  ])
})

test('another form is an error that names those there are', async () => {
  await expect(aCopy('xml' as CopyFormat)).rejects.toThrow('There is no format "xml": it can be own, iso27560, kantara.')
})
