import type { Transaction } from 'kysely'
import { v7 as newId } from 'uuid'
import type { By } from '../accounts/members.ts'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { writeJournal } from '../journal/journal.ts'
import type { ConventionForm } from './form.ts'
import { rewriteSpans } from './rewriteSpans.ts'
import { rewriteSearchTexts } from './searchTexts.ts'
import { columnsOf } from './values.ts'
import { writeDomains, writeParties } from './writeParts.ts'

export type ConventionCreation = { reference: string } | 'reference-taken'

/** A convention with its parties, its domains and its standing. */
export async function createConvention(
  db: Db,
  authorityId: string,
  form: ConventionForm,
  by: By,
): Promise<ConventionCreation> {
  try {
    await db.transaction().execute((trx) => insertConvention(trx, authorityId, form, by))
    return { reference: form.reference }
  } catch (error) {
    if (conflictOf(error)?.kind === 'duplicate') return 'reference-taken'
    throw error
  }
}

/** A new convention, within the transaction of the act that needs it. @returns its id */
export async function insertConvention(
  trx: Transaction<Schema>,
  authorityId: string,
  form: ConventionForm,
  by: By,
): Promise<string> {
  const id = newId()
  const { version: _version, ...after } = form
  await trx
    .insertInto('conventions')
    .values({ authority_id: authorityId, id, ...columnsOf(form), search_text: '', created_at: by.at })
    .execute()
  await writeParties(trx, authorityId, id, form, [])
  await writeDomains(trx, authorityId, id, form.domains)
  await rewriteSearchTexts(trx, authorityId, [id])
  await rewriteSpans(trx, authorityId, [id])
  await writeJournal(trx, {
    authorityId,
    accountId: by.accountId,
    at: by.at,
    recordKind: 'convention',
    recordId: id,
    act: 'create',
    before: null,
    after,
  })
  return id
}
