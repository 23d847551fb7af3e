import type { Catalog } from '../types.ts'
import type { ConsentRecord } from './consentRecord.ts'
import type { CopyContext } from './copyContext.ts'
import { servicesOf } from './servicesOf.ts'

/** States of the Data Privacy Vocabulary (https://w3id.org/dpv) for what an answer leads to. */
const states = { granted: 'given', refused: 'refused' } as const

/**
 * A record with the field names of ISO/IEC TS 27560:2023. What the catalog does not know is left out: kinds of personal data, where they are stored.
 */
export function iso27560Of(catalog: Catalog, record: ConsentRecord, { notice, principal, before }: CopyContext): object {
  const { operator, policy, expiry } = catalog.configuration
  const controller = notice?.operator ?? operator
  const isWithdrawal = record.intent === 'withdraw'
  return {
    schema_version: 'ISO/IEC TS 27560:2023',
    record_id: record.id,
    pii_principal_id: principal,
    pii_processing: servicesOf(catalog, record, notice).map(({ id, name, answer, service, purposes, bases }) => ({
      service_id: id,
      service: name,
      privacy_notice: {
        policy_version: record.policyVersion,
        url: (notice?.policy ?? policy)?.url,
        sha256: record.schema === 2 ? record.notice : null,
      },
      language: record.language,
      purposes: purposes.map((purpose) => ({ purpose: purpose.name ?? purpose.id, purpose_type: purpose.id })),
      lawful_basis: bases,
      pii_controllers: controller && [{ name: controller.name, contact: controller.contact, address: controller.address }],
      recipient_third_parties: service && [{ name: service.provider.name, role: service.provider.role, url: service.provider.url }],
      collection_method: record.method,
      retention_period: service?.technologies?.map(({ type, name, host, duration }) => ({ type, name: name ?? host, duration })),
      jurisdiction: record.schema === 2 && record.region ? record.region : 'unknown',
      withdrawal_method: catalog.configuration.ui?.fragment ?? '#cookie-preferences',
      consent_state: answer === 'refused' && before?.answers[id] === 'granted' ? 'withdrawn' : states[answer],
    })),
    events: [
      {
        event_time: record.time,
        validity_duration: { given: expiry?.granted ?? '12mo', refused: expiry?.refused ?? '6mo' },
        entity_id: principal,
        event_type: record.intent,
        event_state: isWithdrawal ? 'withdrawn' : Object.values(record.answers).includes('granted') ? 'given' : 'refused',
      },
    ],
  }
}
