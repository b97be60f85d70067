import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { ConventionForm } from './form.ts'
import type { PartyRecord } from './record.ts'
import { wantedParties } from './values.ts'

/** The parties become those of the form; one that has signed must be among them (the form has seen to it). */
export async function writeParties(
  trx: Transaction<Schema>,
  authorityId: string,
  conventionId: string,
  form: Pick<ConventionForm, 'partners' | 'thirds'>,
  known: PartyRecord[],
): Promise<void> {
  const partners = await partnersOf(trx, authorityId, form.partners)
  const wanted = wantedParties(form, partners, known)
  const gone = known.filter(({ id }) => !wanted.some((party) => party.id === id)).map(({ id }) => id)
  if (gone.length > 0) {
    await trx.deleteFrom('parties').where('authority_id', '=', authorityId).where('id', 'in', gone).execute()
  }
  const owner = { authority_id: authorityId, convention_id: conventionId }
  const kept = wanted.filter((party) => known.some(({ id }) => id === party.id))
  // Positions are unique: those that stay step aside before they take their new places.
  for (const [place, { id }] of kept.entries()) await movePartyTo(trx, authorityId, id, -1 - place)
  for (const [position, { id, side, partnerId, name }] of wanted.entries()) {
    if (kept.some((party) => party.id === id)) await movePartyTo(trx, authorityId, id, position)
    else
      await trx
        .insertInto('parties')
        .values({ ...owner, id, position, side, partner_id: partnerId, name })
        .execute()
  }
}

async function movePartyTo(trx: Transaction<Schema>, authorityId: string, id: string, position: number): Promise<void> {
  await trx
    .updateTable('parties')
    .set({ position })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .execute()
}

/** In the order in which the form names them. */
async function partnersOf(trx: Transaction<Schema>, authorityId: string, references: string[]) {
  if (references.length === 0) return []
  const rows = await trx
    .selectFrom('partners')
    .select(['id', 'reference', 'name'])
    .where('authority_id', '=', authorityId)
    .where('reference', 'in', references)
    .execute()
  return references.flatMap((reference) => rows.find((row) => row.reference === reference) ?? [])
}

/** The domains become those of these codes. */
export async function writeDomains(
  trx: Transaction<Schema>,
  authorityId: string,
  conventionId: string,
  codes: string[],
): Promise<void> {
  const owner = { authority_id: authorityId, convention_id: conventionId }
  await trx
    .deleteFrom('convention_domains')
    .where('authority_id', '=', authorityId)
    .where('convention_id', '=', conventionId)
    .execute()
  if (codes.length === 0) return
  const domains = await trx
    .selectFrom('domains')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('code', 'in', codes)
    .execute()
  await trx
    .insertInto('convention_domains')
    .values(domains.map(({ id }) => ({ ...owner, domain_id: id })))
    .execute()
}
