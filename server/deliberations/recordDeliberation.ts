import type { Transaction } from 'kysely'
import type { By } from '../accounts/members.ts'
import { rewriteSpans } from '../conventions/rewriteSpans.ts'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { writeJournal } from '../journal/journal.ts'
import { rewriteIndex } from '../search/rewriteIndex.ts'
import type { NewDeliberationForm } from './form.ts'
import { findConventionNamed, findReplaced } from './links.ts'
import { valuesOf } from './record.ts'
import { insertAuthorisation, insertDeliberation } from './rows.ts'
import { conventionIdsOf } from './store.ts'

export type Recording = 'done' | 'reference-taken' | 'replaced-unknown' | 'convention-unknown'

/** A new deliberation, and what it allows about the convention that the form names, in one transaction. */
export async function recordDeliberation(
  db: Db,
  authorityId: string,
  form: NewDeliberationForm & { reference: string },
  by: By,
): Promise<Recording> {
  try {
    return await db.transaction().execute((trx) => record(trx, authorityId, form, by))
  } catch (error) {
    if (conflictOf(error)?.kind === 'duplicate') return 'reference-taken'
    throw error
  }
}

async function record(
  trx: Transaction<Schema>,
  authorityId: string,
  form: NewDeliberationForm & { reference: string },
  by: By,
): Promise<Recording> {
  const replaced = await findReplaced(trx, authorityId, form.replaces, null)
  if (!replaced.ok) return 'replaced-unknown'
  const convention = form.convention ? await findConventionNamed(trx, authorityId, form.convention) : null
  if (form.convention && !convention) return 'convention-unknown'
  const values = valuesOf(form)
  const id = await insertDeliberation(trx, authorityId, values, { replacesId: replaced.id, at: by.at })
  const entry = { authorityId, ...by, act: 'create', before: null }
  const after = { ...values, replaces: form.replaces }
  await rewriteIndex(trx, authorityId, 'deliberation', [id])
  await writeJournal(trx, { ...entry, recordKind: 'deliberation', recordId: id, after })
  if (convention) {
    const { allows, whom } = form
    const between = { deliberationId: id, conventionId: convention.id }
    const authorisationId = await insertAuthorisation(trx, authorityId, between, { allows, whom })
    const allowed = { deliberation: form.reference, convention: convention.reference, allows, whom }
    await writeJournal(trx, { ...entry, recordKind: 'authorisation', recordId: authorisationId, after: allowed })
  }
  const concerned = await conventionIdsOf(trx, authorityId, replaced.id ? [id, replaced.id] : [id])
  await rewriteSpans(trx, authorityId, concerned)
  return 'done'
}
