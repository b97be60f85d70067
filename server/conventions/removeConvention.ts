import type { Transaction } from 'kysely'
import type { By } from '../accounts/members.ts'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { writeJournal } from '../journal/journal.ts'
import { rewriteIndex } from '../search/rewriteIndex.ts'
import { formOf } from './formOf.ts'
import type { ConventionRecord } from './record.ts'
import { findConventions } from './store.ts'

export type ConventionRemoval = 'done' | 'unknown' | 'in-use'

/** A convention of which nothing has happened yet goes; what was signed or voted is never taken away. */
export async function removeConvention(db: Db, authorityId: string, id: string, by: By): Promise<ConventionRemoval> {
  try {
    return await db.transaction().execute((trx) => removed(trx, authorityId, id, by))
  } catch (error) {
    // Another convention's act names it, or somebody recorded one at the same moment.
    if (conflictOf(error)?.kind === 'in-use') return 'in-use'
    throw error
  }
}

async function removed(trx: Transaction<Schema>, authorityId: string, id: string, by: By): Promise<ConventionRemoval> {
  const [record] = await findConventions(trx, authorityId, [id])
  if (!record) return 'unknown'
  if (hasHappened(record)) return 'in-use'
  const owned = [
    'standing_spans',
    'outcome_spans',
    'finding_spans',
    'accepted_spans',
    'acceptances',
    'commitments',
    'convention_domains',
    'parties',
  ] as const
  for (const table of owned) {
    await trx.deleteFrom(table).where('authority_id', '=', authorityId).where('convention_id', '=', id).execute()
  }
  await trx.deleteFrom('postponements').where('authority_id', '=', authorityId).where('record_id', '=', id).execute()
  await trx.deleteFrom('conventions').where('authority_id', '=', authorityId).where('id', '=', id).execute()
  const { version: _version, ...before } = formOf(record)
  await rewriteIndex(trx, authorityId, 'convention', [id])
  await writeJournal(trx, {
    authorityId,
    accountId: by.accountId,
    at: by.at,
    recordKind: 'convention',
    recordId: id,
    act: 'remove',
    before,
    after: null,
  })
  return 'done'
}

/** Whether something was recorded of a convention beside its own form. */
export function hasHappened(record: ConventionRecord): boolean {
  const { authorisations, signatures, renewals, suspensions, amendments, reviews } = record
  const acts = [authorisations, signatures, renewals, suspensions, amendments, reviews].some((list) => list.length > 0)
  return (
    acts ||
    [record.transmittedOn, record.denunciation, record.nonRenewal, record.succession].some((one) => one !== null)
  )
}
