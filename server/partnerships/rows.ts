import type { Transaction } from 'kysely'
import type { Db } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import type { Partnership, PartnershipValues } from './store.ts'

/** How what people say of a partnership is written. */

export function partnershipColumns(values: PartnershipValues, partnerId: string) {
  return {
    reference: values.reference,
    partner_id: partnerId,
    kind: values.kind,
    since: values.since,
    since_note: values.sinceNote,
    note: values.note,
    source: values.source,
  }
}

/** What people said of a recorded partnership. */
export function partnershipValues(partnership: Partnership): PartnershipValues {
  const { reference, partner, kind, since, sinceNote, domains, note, source } = partnership
  return {
    reference,
    partner: partner.reference,
    kind,
    since,
    sinceNote,
    domains: domains.map(({ code }) => code),
    note,
    source,
  }
}

export async function partnershipReferences(db: Db, authorityId: string): Promise<string[]> {
  const rows = await db.selectFrom('partnerships').select('reference').where('authority_id', '=', authorityId).execute()
  return rows.map(({ reference }) => reference)
}

/** A partnership covers the domains of these codes, and no other. */
export async function replaceDomains(
  trx: Transaction<Schema>,
  authorityId: string,
  id: string,
  codes: string[],
): Promise<void> {
  const own = { authority_id: authorityId, partnership_id: id }
  await trx
    .deleteFrom('partnership_domains')
    .where('authority_id', '=', authorityId)
    .where('partnership_id', '=', id)
    .execute()
  if (codes.length === 0) return
  const domains = await trx
    .selectFrom('domains')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('code', 'in', codes)
    .execute()
  for (const domain of domains) {
    await trx
      .insertInto('partnership_domains')
      .values({ ...own, domain_id: domain.id })
      .execute()
  }
}
