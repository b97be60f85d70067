import type { Transaction } from 'kysely'
import type { By } from '../accounts/members.ts'
import { rewriteSpans } from '../conventions/rewriteSpans.ts'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { writeJournal } from '../journal/journal.ts'
import { rewriteIndex } from '../search/rewriteIndex.ts'
import type { DeliberationForm } from './form.ts'
import { findReplaced } from './links.ts'
import { type DeliberationRecord, valuesOf } from './record.ts'
import { updateDeliberation } from './rows.ts'
import { conventionIdsOf } from './store.ts'

export type Editing = 'done' | 'stale' | 'reference-taken' | 'replaced-unknown' | 'replaces-itself'

/** The deliberation becomes what the form says; every convention that it, or one whose place it takes, concerns follows. */
export async function editDeliberation(
  db: Db,
  authorityId: string,
  before: DeliberationRecord,
  form: DeliberationForm & { reference: string },
  by: By,
): Promise<Editing> {
  try {
    return await db.transaction().execute((trx) => edit(trx, authorityId, before, form, by))
  } catch (error) {
    if (conflictOf(error)?.kind === 'duplicate') return 'reference-taken'
    throw error
  }
}

async function edit(
  trx: Transaction<Schema>,
  authorityId: string,
  before: DeliberationRecord,
  form: DeliberationForm & { reference: string },
  by: By,
): Promise<Editing> {
  const { id } = before
  const { version } = form
  const replaced = await findReplaced(trx, authorityId, form.replaces, id)
  if (!replaced.ok) return replaced.problem === 'circle' ? 'replaces-itself' : 'replaced-unknown'
  const link = { replacesId: replaced.id, version }
  if (!(await updateDeliberation(trx, { authorityId, id }, valuesOf(form), link))) return 'stale'
  await rewriteIndex(trx, authorityId, 'deliberation', [id])
  await writeJournal(trx, {
    authorityId,
    ...by,
    recordKind: 'deliberation',
    recordId: id,
    act: 'edit',
    before: { ...valuesOf(before), replaces: before.replaces?.reference ?? null },
    after: { ...valuesOf(form), replaces: form.replaces },
  })
  const deliberations = [id, before.replaces?.id ?? null, replaced.id].filter((one) => one !== null)
  await rewriteSpans(trx, authorityId, await conventionIdsOf(trx, authorityId, deliberations))
  return 'done'
}
