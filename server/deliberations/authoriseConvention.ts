import type { By } from '../accounts/members.ts'
import { rewriteSpans } from '../conventions/rewriteSpans.ts'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import { writeJournal } from '../journal/journal.ts'
import type { NewAuthorisationForm } from './form.ts'
import { findConventionNamed } from './links.ts'
import type { DeliberationRecord } from './record.ts'
import { insertAuthorisation, takeVersion } from './rows.ts'

export type Authorising = 'done' | 'stale' | 'convention-unknown' | 'authorised-already'

/** What a recorded deliberation allows about one more convention. */
export async function authoriseConvention(
  db: Db,
  authorityId: string,
  deliberation: DeliberationRecord,
  { convention: name, allows, whom, draft, version }: NewAuthorisationForm,
  by: By,
): Promise<Authorising> {
  const { id: deliberationId, reference } = deliberation
  try {
    return await db.transaction().execute(async (trx) => {
      const convention = await findConventionNamed(trx, authorityId, name)
      if (!convention) return 'convention-unknown'
      if (!(await takeVersion(trx, { authorityId, id: deliberationId }, version))) return 'stale'
      const between = { deliberationId, conventionId: convention.id }
      const id = await insertAuthorisation(trx, authorityId, between, { allows, whom, draft })
      await writeJournal(trx, {
        authorityId,
        ...by,
        recordKind: 'authorisation',
        recordId: id,
        act: 'create',
        before: null,
        after: { deliberation: reference, convention: convention.reference, allows, whom, draft },
      })
      await rewriteSpans(trx, authorityId, [convention.id])
      return 'done'
    })
  } catch (error) {
    if (conflictOf(error)?.kind === 'duplicate') return 'authorised-already'
    throw error
  }
}
