import type { Catalog } from '../types.ts'
import type { ConsentRecord } from './consentRecord.ts'
import type { CopyContext } from './copyContext.ts'
import { servicesOf } from './servicesOf.ts'

/**
 * A record as a receipt of the Kantara Initiative, Consent Receipt 1.1.0. A receipt is of consent given: it lists what was granted, and after a refusal nothing. Its
 * required fields for what no catalog knows are empty.
 */
export function kantaraOf(catalog: Catalog, record: ConsentRecord, { notice, principal }: CopyContext): object {
  const { operator, policy, expiry } = catalog.configuration
  const controller = notice?.operator ?? operator
  const contact = controller?.contact ?? ''
  const granted = servicesOf(catalog, record, notice).filter(({ answer }) => answer === 'granted')
  return {
    version: 'KI-CR-v1.1.0',
    jurisdiction: (record.schema === 2 && record.region) || '',
    consentTimestamp: Math.floor(Date.parse(record.time) / 1000),
    collectionMethod: record.method,
    consentReceiptID: record.id,
    language: record.language,
    piiPrincipalId: principal,
    piiControllers: [
      {
        piiController: controller?.name ?? '',
        contact,
        address: controller?.address ?? '',
        email: contact.includes('@') ? contact : '',
        phone: '',
      },
    ],
    policyUrl: (notice?.policy ?? policy)?.url ?? '',
    services: granted.map(({ name, service, purposes }) => ({
      service: name,
      purposes: purposes.map((purpose) => ({
        purpose: purpose.name ?? purpose.id,
        purposeCategory: [purpose.id],
        consentType: 'EXPLICIT',
        piiCategory: [...new Set(service?.technologies?.map(({ type }) => type))],
        primaryPurpose: false,
        termination: expiry?.granted ?? '12mo',
        thirdPartyDisclosure: !!service && service.provider.role !== 'operator',
        thirdPartyName: service?.provider.name ?? '',
      })),
    })),
    sensitive: false,
    spiCat: [],
  }
}
