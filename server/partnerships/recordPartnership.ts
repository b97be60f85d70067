import type { Transaction } from 'kysely'
import { v7 as newId } from 'uuid'
import type { By } from '../accounts/members.ts'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { writeJournal } from '../journal/journal.ts'
import { freeReference } from '../locale/reference.ts'
import { insertPartner, type MadePartner, type NewPartner } from '../partners/createPartner.ts'
import { findPartner } from '../partners/store.ts'
import { rewriteIndex } from '../search/rewriteIndex.ts'
import { partnershipColumns, partnershipReferences, replaceDomains } from './rows.ts'
import type { PartnershipValues } from './store.ts'

export type NewPartnership = Omit<PartnershipValues, 'partner' | 'reference'> & {
  /** The reference of a partner that is recorded already, or null where a new one comes along. */
  partner: string | null
  newPartner: NewPartner | null
  /** Null: the partner's. */
  reference: string | null
}

/** Records a partnership, and its partner with it where that is new. */
export async function recordPartnership(
  db: Db,
  authorityId: string,
  partnership: NewPartnership,
  by: By,
): Promise<{ reference: string } | 'reference-taken' | 'partner-gone'> {
  try {
    return await db.transaction().execute(async (trx) => {
      const made = await insertPartnership(trx, authorityId, partnership, by)
      return made ?? 'partner-gone'
    })
  } catch (error) {
    if (conflictOf(error)?.kind === 'duplicate') return 'reference-taken'
    if (conflictOf(error)?.kind === 'in-use') return 'partner-gone'
    throw error
  }
}

/** The same within the transaction of a larger act; null where the partner is not there. */
export async function insertPartnership(
  trx: Transaction<Schema>,
  authorityId: string,
  { partner: known, newPartner, ...partnership }: NewPartnership,
  by: By,
): Promise<{ id: string; reference: string } | null> {
  const partner = await partnerOf(trx, authorityId, known, newPartner, by)
  if (partner === null) return null
  const taken = await partnershipReferences(trx, authorityId)
  const reference = partnership.reference ?? freeReference(partner.reference, taken)
  const values = { ...partnership, partner: partner.reference, reference }
  const id = newId()
  await trx
    .insertInto('partnerships')
    .values({ authority_id: authorityId, id, ...partnershipColumns(values, partner.id), created_at: by.at })
    .execute()
  await replaceDomains(trx, authorityId, id, values.domains)
  await rewriteIndex(trx, authorityId, 'partnership', [id])
  await writeJournal(trx, {
    authorityId,
    accountId: by.accountId,
    at: by.at,
    recordKind: 'partnership',
    recordId: id,
    act: 'create',
    before: null,
    after: values,
  })
  return { id, reference }
}

async function partnerOf(
  trx: Transaction<Schema>,
  authorityId: string,
  known: string | null,
  newPartner: NewPartner | null,
  by: By,
): Promise<MadePartner | null> {
  if (known !== null) return findPartner(trx, authorityId, known)
  return newPartner && insertPartner(trx, authorityId, newPartner, by)
}
