import type { By } from '../accounts/members.ts'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import { writeJournal } from '../journal/journal.ts'
import type { ConventionForm } from './form.ts'
import { formOf } from './formOf.ts'
import { rewriteSpans } from './rewriteSpans.ts'
import { rewriteSearchTexts } from './searchTexts.ts'
import { findConventions } from './store.ts'
import { columnsOf } from './values.ts'
import { writeDomains, writeParties } from './writeParts.ts'

export type ConventionChange = { reference: string } | 'unknown' | 'stale' | 'reference-taken' | 'party-has-signed'

/** A convention becomes what the form says; what happened to it stays. */
export async function editConvention(
  db: Db,
  authorityId: string,
  id: string,
  form: ConventionForm,
  by: By,
): Promise<ConventionChange> {
  try {
    return await edited(db, authorityId, id, form, by)
  } catch (error) {
    const conflict = conflictOf(error)
    if (conflict?.kind === 'duplicate') return 'reference-taken'
    if (conflict?.kind === 'in-use') return 'party-has-signed'
    throw error
  }
}

async function edited(db: Db, authorityId: string, id: string, form: ConventionForm, by: By) {
  const { version, ...after } = form
  return db.transaction().execute(async (trx): Promise<ConventionChange> => {
    const [before] = await findConventions(trx, authorityId, [id])
    if (!before) return 'unknown'
    const { numUpdatedRows } = await trx
      .updateTable('conventions')
      .set({ ...columnsOf(form), version: version + 1 })
      .where('authority_id', '=', authorityId)
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return 'stale'
    await writeParties(trx, authorityId, id, form, before.parties)
    await writeDomains(trx, authorityId, id, form.domains)
    await rewriteSearchTexts(trx, authorityId, [id])
    await rewriteSpans(trx, authorityId, [id])
    const { version: _version, ...beforeForm } = formOf(before)
    await writeJournal(trx, {
      authorityId,
      accountId: by.accountId,
      at: by.at,
      recordKind: 'convention',
      recordId: id,
      act: 'edit',
      before: beforeForm,
      after,
    })
    return { reference: form.reference }
  })
}
