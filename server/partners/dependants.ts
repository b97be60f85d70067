import type { Selectable } from 'kysely'
import { type Contact, contactsOfPartner } from '../contacts/store.ts'
import type { Db } from '../database/open.ts'
import type { PartnershipsTable } from '../database/schema.ts'
import type { DocumentRecord } from '../documents/record.ts'
import { documentsOf } from '../documents/store.ts'

/** What is recorded with a partner, and cannot stand without it. */
export interface PartnerDependants {
  partnerships: Pick<Selectable<PartnershipsTable>, 'reference' | 'kind' | 'since'>[]
  conventions: { reference: string; title: string }[]
  people: { id: string; name: string }[]
  contacts: Contact[]
  documents: DocumentRecord[]
}

export async function dependantsOfPartner(db: Db, authorityId: string, partnerId: string): Promise<PartnerDependants> {
  const partnerships = await db
    .selectFrom('partnerships')
    .select(['reference', 'kind', 'since'])
    .where('authority_id', '=', authorityId)
    .where('partner_id', '=', partnerId)
    .orderBy('reference')
    .execute()
  const conventions = await db
    .selectFrom('parties')
    .innerJoin('conventions', (join) =>
      join
        .onRef('conventions.authority_id', '=', 'parties.authority_id')
        .onRef('conventions.id', '=', 'parties.convention_id'),
    )
    .select(['conventions.reference', 'conventions.title'])
    .distinct()
    .where('parties.authority_id', '=', authorityId)
    .where('parties.partner_id', '=', partnerId)
    .orderBy('conventions.reference')
    .execute()
  const people = await db
    .selectFrom('people')
    .select(['id', 'name'])
    .where('authority_id', '=', authorityId)
    .where('partner_id', '=', partnerId)
    .orderBy('sort_key')
    .execute()
  const contacts = await contactsOfPartner(db, authorityId, partnerId)
  const documents = await documentsOf(db, authorityId, 'partner', partnerId)
  return { partnerships, conventions, people, contacts, documents }
}
