import type { Transaction } from 'kysely'
import { v7 as newId } from 'uuid'
import type { By } from '../accounts/members.ts'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { writeJournal } from '../journal/journal.ts'
import type { SessionValues } from './record.ts'
import { rewriteLinks } from './rewriteLinks.ts'
import { sessionColumns } from './store.ts'

/** Puts sessions into the calendar, all of them or none. @returns their ids, or that one is there already */
export async function recordSessions(
  db: Db,
  authorityId: string,
  sessions: readonly SessionValues[],
  by: By,
): Promise<string[] | 'day-taken'> {
  try {
    return await db.transaction().execute(async (trx) => {
      const ids: string[] = []
      for (const session of sessions) ids.push(await recordSession(trx, authorityId, session, by))
      await rewriteLinks(trx, authorityId, sessions)
      return ids
    })
  } catch (error) {
    if (conflictOf(error)?.kind === 'duplicate') return 'day-taken'
    throw error
  }
}

async function recordSession(
  trx: Transaction<Schema>,
  authorityId: string,
  session: SessionValues,
  by: By,
): Promise<string> {
  const id = newId()
  await trx
    .insertInto('sessions')
    .values({ authority_id: authorityId, id, ...sessionColumns(session) })
    .execute()
  await writeJournal(trx, {
    authorityId,
    ...by,
    recordKind: 'session',
    recordId: id,
    act: 'create',
    before: null,
    after: session,
  })
  return id
}
