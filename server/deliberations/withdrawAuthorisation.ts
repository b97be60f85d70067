import type { By } from '../accounts/members.ts'
import { rewriteSpans } from '../conventions/rewriteSpans.ts'
import type { Db } from '../database/open.ts'
import { writeJournal } from '../journal/journal.ts'
import type { ConventionAuthorised, DeliberationRecord } from './record.ts'
import { takeVersion } from './rows.ts'

/** A deliberation no longer concerns a convention: it was recorded by mistake. */
export async function withdrawAuthorisation(
  db: Db,
  authorityId: string,
  { deliberation, authorisation }: { deliberation: DeliberationRecord; authorisation: ConventionAuthorised },
  version: number,
  by: By,
): Promise<'done' | 'stale'> {
  const { id, conventionId, conventionReference, allows, whom } = authorisation
  return db.transaction().execute(async (trx) => {
    if (!(await takeVersion(trx, { authorityId, id: deliberation.id }, version))) return 'stale'
    await trx.deleteFrom('authorisations').where('authority_id', '=', authorityId).where('id', '=', id).execute()
    await writeJournal(trx, {
      authorityId,
      ...by,
      recordKind: 'authorisation',
      recordId: id,
      act: 'remove',
      before: { deliberation: deliberation.reference, convention: conventionReference, allows, whom },
      after: null,
    })
    await rewriteSpans(trx, authorityId, [conventionId])
    return 'done'
  })
}
