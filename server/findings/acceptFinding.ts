import type { Transaction } from 'kysely'
import { v7 as newId } from 'uuid'
import type { By } from '../accounts/members.ts'
import { rewriteSpans } from '../conventions/rewriteSpans.ts'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { writeJournal } from '../journal/journal.ts'

interface Answered {
  conventionId: string
  reference: string
  rule: string
  /** What the finding rests on now. */
  fingerprint: string
  reason: string
}

/** Somebody answers a finding with a reason; an answer that its evidence has outlived goes. @returns 'taken' where a colleague was quicker */
export async function acceptFinding(
  db: Db,
  authorityId: string,
  answered: Answered,
  by: By & { accountId: string },
): Promise<'done' | 'taken'> {
  try {
    await db.transaction().execute((trx) => accept(trx, authorityId, answered, by))
    return 'done'
  } catch (error) {
    if (conflictOf(error)?.kind === 'duplicate') return 'taken'
    throw error
  }
}

async function accept(
  trx: Transaction<Schema>,
  authorityId: string,
  { conventionId, reference, rule, fingerprint, reason }: Answered,
  by: By & { accountId: string },
): Promise<void> {
  await trx
    .deleteFrom('acceptances')
    .where('authority_id', '=', authorityId)
    .where('convention_id', '=', conventionId)
    .where('rule', '=', rule)
    .where('fingerprint', '<>', fingerprint)
    .execute()
  const id = newId()
  const owner = { authority_id: authorityId, id, convention_id: conventionId }
  await trx
    .insertInto('acceptances')
    .values({ ...owner, rule, fingerprint, reason, accepted_at: by.at, account_id: by.accountId })
    .execute()
  await rewriteSpans(trx, authorityId, [conventionId])
  await writeJournal(trx, {
    authorityId,
    ...by,
    recordKind: 'acceptance',
    recordId: id,
    act: 'create',
    before: null,
    after: { convention: reference, rule, reason },
  })
}
