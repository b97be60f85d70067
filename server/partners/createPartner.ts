import type { Transaction } from 'kysely'
import { v7 as newId } from 'uuid'
import type { By } from '../accounts/members.ts'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { writeJournal } from '../journal/journal.ts'
import { rewriteIndex } from '../search/rewriteIndex.ts'
import { type PartnerFacts, unsaidFacts } from './statusForm.ts'
import { type PartnerValues, partnerColumns, proposedPartnerReference } from './store.ts'

/** What somebody wrote of a partner that is not recorded yet: its reference is made from its name where they gave none. */
export type NewPartner = Omit<PartnerValues, 'reference' | keyof PartnerFacts> &
  Partial<PartnerFacts> & { reference: string | null }

export interface MadePartner {
  id: string
  reference: string
}

/** Records a partner. */
export async function createPartner(
  db: Db,
  authorityId: string,
  partner: NewPartner,
  by: By,
): Promise<MadePartner | 'reference-taken'> {
  try {
    return await db.transaction().execute((trx) => insertPartner(trx, authorityId, partner, by))
  } catch (error) {
    if (conflictOf(error)?.kind === 'duplicate') return 'reference-taken'
    throw error
  }
}

/** The same within the transaction of a larger act. @throws a duplicate where the reference is taken */
export async function insertPartner(
  trx: Transaction<Schema>,
  authorityId: string,
  partner: NewPartner,
  by: By,
): Promise<MadePartner> {
  const reference = partner.reference ?? (await proposedPartnerReference(trx, authorityId, partner.name))
  const values = { ...unsaidFacts, ...partner, reference }
  const id = newId()
  await trx
    .insertInto('partners')
    .values({ authority_id: authorityId, id, ...partnerColumns(values), created_at: by.at })
    .execute()
  await rewriteIndex(trx, authorityId, 'partner', [id])
  await writeJournal(trx, {
    authorityId,
    accountId: by.accountId,
    at: by.at,
    recordKind: 'partner',
    recordId: id,
    act: 'create',
    before: null,
    after: values,
  })
  return { id, reference }
}
