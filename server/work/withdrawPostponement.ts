import type { By } from '../accounts/members.ts'
import type { Db } from '../database/open.ts'
import { writeJournal } from '../journal/journal.ts'
import type { Postponement } from './postponementStore.ts'
import { saidText } from './recordPostponement.ts'

/** A line that was put off stands again. @returns 'unknown' where somebody was quicker */
export async function withdrawPostponement(
  db: Db,
  authorityId: string,
  said: Postponement,
  reference: string,
  by: By,
): Promise<'done' | 'unknown'> {
  return db.transaction().execute(async (trx) => {
    const { numDeletedRows } = await trx
      .deleteFrom('postponements')
      .where('authority_id', '=', authorityId)
      .where('id', '=', said.id)
      .executeTakeFirst()
    if (numDeletedRows === 0n) return 'unknown'
    const before = saidText({ ...said, reference }, { ...said, on: said.lineOn })
    const entry = { authorityId, ...by, recordKind: 'postponement', recordId: said.id }
    await writeJournal(trx, { ...entry, act: 'remove', before, after: null })
    return 'done'
  })
}
