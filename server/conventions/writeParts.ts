import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { ConventionForm } from './form.ts'
import type { PartyRecord } from './record.ts'
import { type WantedParty, wantedParties } from './values.ts'

/** The parties become those of the form; one that has signed must be among them (the form has seen to it). */
export async function writeParties(
  trx: Transaction<Schema>,
  authorityId: string,
  conventionId: string,
  { parties }: Pick<ConventionForm, 'parties'>,
  known: PartyRecord[],
): Promise<void> {
  const references = parties.filter((party) => typeof party === 'string')
  const wanted = wantedParties(parties, await partnersOf(trx, authorityId, references), known)
  const gone = known.filter(({ id }) => !wanted.some((party) => party.id === id)).map(({ id }) => id)
  if (gone.length > 0) {
    await trx.deleteFrom('parties').where('authority_id', '=', authorityId).where('id', 'in', gone).execute()
  }
  const owner = { authority_id: authorityId, convention_id: conventionId }
  const kept = wanted.filter((party) => known.some(({ id }) => id === party.id))
  // Positions are unique: those that stay step aside before they take their new places.
  for (const [place, { id }] of kept.entries()) await changeParty(trx, authorityId, id, { position: -1 - place })
  for (const [position, { id, side, partnerId, name, nature }] of wanted.entries()) {
    if (kept.some((party) => party.id === id)) await changeParty(trx, authorityId, id, { position, name, nature })
    else
      await trx
        .insertInto('parties')
        .values({ ...owner, id, position, side, partner_id: partnerId, name, nature })
        .execute()
  }
}

type PartyChange = { position: number; name?: string | null; nature?: WantedParty['nature'] }

async function changeParty(trx: Transaction<Schema>, authorityId: string, id: string, to: PartyChange): Promise<void> {
  await trx.updateTable('parties').set(to).where('authority_id', '=', authorityId).where('id', '=', id).execute()
}

async function partnersOf(trx: Transaction<Schema>, authorityId: string, references: string[]) {
  if (references.length === 0) return []
  return trx
    .selectFrom('partners')
    .select(['id', 'reference'])
    .where('authority_id', '=', authorityId)
    .where('reference', 'in', references)
    .execute()
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
