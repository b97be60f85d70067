import { v7 as newId } from 'uuid'
import { conventionColumns } from './conventionRows.ts'
import type { ConventionEntry } from './entries.ts'
import { type ActIds, insertActs } from './insertActs.ts'
import { idOf, type Loading, writeCreation } from './loading.ts'
import { isPartner, partyName } from './readDemo.ts'

interface Known {
  partners: ReadonlyMap<string, string>
  people: ReadonlyMap<string, string>
  domains: ReadonlyMap<string, string>
}

/** The sample's conventions with their parties, then what happened to them. @returns their ids by their reference */
export async function insertConventions(loading: Loading, entries: ConventionEntry[], known: Known) {
  const conventions = new Map(entries.map(({ reference }) => [reference, newId()]))
  const parties = new Map<string, Map<string, string>>()
  for (const entry of entries) {
    const id = idOf(conventions, entry.reference)
    await insertConvention(loading, id, entry)
    parties.set(entry.reference, await insertParties(loading, id, entry, known.partners))
    await insertDomains(loading, id, entry, known.domains)
    await insertCommitments(loading, id, entry, parties.get(entry.reference)!)
    await writeCreation(loading, 'convention', id, entry)
  }
  // Successors and amendments are conventions themselves: all are there by now.
  for (const entry of entries) {
    const ids: ActIds = { conventions, parties: parties.get(entry.reference)!, people: known.people }
    await insertActs(loading, entry, ids)
  }
  return conventions
}

async function insertConvention({ trx, authorityId, by }: Loading, id: string, entry: ConventionEntry): Promise<void> {
  const columns = conventionColumns(entry)
  await trx
    .insertInto('conventions')
    .values({ authority_id: authorityId, id, ...columns, created_at: by.at })
    .execute()
}

async function insertParties(
  { trx, authorityId }: Loading,
  conventionId: string,
  entry: ConventionEntry,
  partners: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const [place, party] of entry.parties.entries()) {
    const id = newId()
    ids.set(partyName(party), id)
    const side =
      party === 'authority' ? ('authority' as const) : isPartner(party) ? ('partner' as const) : ('third' as const)
    await trx
      .insertInto('parties')
      .values({
        authority_id: authorityId,
        id,
        convention_id: conventionId,
        position: place + 1,
        side,
        partner_id: isPartner(party) ? idOf(partners, party) : null,
        name: side === 'third' ? partyName(party) : null,
        nature: typeof party === 'string' ? null : (party.thirdNature ?? null),
      })
      .execute()
  }
  return ids
}

async function insertCommitments(
  { trx, authorityId }: Loading,
  conventionId: string,
  { commitments = [] }: ConventionEntry,
  parties: ReadonlyMap<string, string>,
): Promise<void> {
  const owner = { authority_id: authorityId, convention_id: conventionId }
  for (const { year, amount = null, currency, payer, nature, note = null } of commitments) {
    const party_id = payer === undefined ? null : idOf(parties, payer)
    await trx
      .insertInto('commitments')
      .values({ ...owner, id: newId(), year, amount, currency, party_id, nature, note })
      .execute()
  }
}

/** A domain that the authority does not keep is left out. */
async function insertDomains(
  { trx, authorityId }: Loading,
  conventionId: string,
  entry: ConventionEntry,
  domains: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = entry.domains.flatMap((code) => {
    const domain = domains.get(code)
    return domain ? [{ authority_id: authorityId, convention_id: conventionId, domain_id: domain }] : []
  })
  if (rows.length > 0) await trx.insertInto('convention_domains').values(rows).execute()
}
