import type { By } from '../accounts/members.ts'
import { rewriteSpans } from '../conventions/rewriteSpans.ts'
import type { Db } from '../database/open.ts'
import { writeJournal } from '../journal/journal.ts'
import type { AuthorisationForm } from './form.ts'
import type { ConventionAuthorised, DeliberationRecord } from './record.ts'
import { takeVersion, updateAuthorisation } from './rows.ts'

/** What a deliberation allows about a convention becomes what the form says. */
export async function changeAuthorisation(
  db: Db,
  authorityId: string,
  { deliberation, authorisation }: { deliberation: DeliberationRecord; authorisation: ConventionAuthorised },
  { allows, whom, draft, version }: AuthorisationForm,
  by: By,
): Promise<'done' | 'stale'> {
  const { id, conventionId, conventionReference } = authorisation
  const between = { deliberation: deliberation.reference, convention: conventionReference }
  return db.transaction().execute(async (trx) => {
    if (!(await takeVersion(trx, { authorityId, id: deliberation.id }, version))) return 'stale'
    await updateAuthorisation(trx, { authorityId, id }, { allows, whom, draft })
    await writeJournal(trx, {
      authorityId,
      ...by,
      recordKind: 'authorisation',
      recordId: id,
      act: 'edit',
      before: { ...between, allows: authorisation.allows, whom: authorisation.whom, draft: authorisation.draft },
      after: { ...between, allows, whom, draft },
    })
    await rewriteSpans(trx, authorityId, [conventionId])
    return 'done'
  })
}
