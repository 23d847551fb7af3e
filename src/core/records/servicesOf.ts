import type { LegalBasis, PurposeConfiguration } from '../configuration.ts'
import type { Answer, Catalog, Service } from '../types.ts'
import type { ConsentRecord } from './consentRecord.ts'
import type { Notice } from './notice.ts'

/** One answer of a record with what it was about. */
export interface AnsweredService {
  readonly id: string
  readonly answer: Answer
  /** The category's name where it is a category without services, the id where nothing more is known. */
  readonly name: string
  readonly service: Service | undefined
  /** One without an id of its own where none is stated. */
  readonly purposes: readonly Pick<PurposeConfiguration, 'id' | 'name'>[]
  readonly bases: readonly LegalBasis[]
}

/** The answers of a record and what they were about: as it was shown; where that is not known, as the catalog has it now. */
export function servicesOf(
  { services, categories }: Catalog,
  record: ConsentRecord,
  notice: Notice | undefined,
): readonly AnsweredService[] {
  const shown = new Map(notice?.categories.flatMap((category) => category.services.map((service) => [service.id, service])))
  return Object.entries(record.answers).map(([id, answer]) => {
    const service = shown.get(id) ?? services.get(id)
    const category = notice?.categories.find((each) => each.id === id) ?? categories.get(id)
    return {
      id,
      answer,
      name: service?.name ?? category?.name ?? id,
      service,
      purposes: service?.purposes?.length ? service.purposes : [{ id: 'own', name: category?.name ?? id }],
      bases: basesIn(record, id),
    }
  })
}

/** Version 1 asked for consent everywhere. */
function basesIn(record: ConsentRecord, id: string): readonly LegalBasis[] {
  if (record.schema === 1) return ['consent']
  return Object.hasOwn(record.bases, id) ? record.bases[id]! : []
}
