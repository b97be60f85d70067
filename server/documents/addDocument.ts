import type { Transaction } from 'kysely'
import { v7 as newId } from 'uuid'
import type { By } from '../accounts/members.ts'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { writeJournal } from '../journal/journal.ts'
import { rewriteIndex } from '../search/rewriteIndex.ts'
import { drop, place, type Received } from './fileStore.ts'
import type { DocumentOwner, DocumentRecord, DocumentValues } from './record.ts'
import { removeBytes } from './removeBytes.ts'
import { documentColumns, documentsOf, fileColumns } from './store.ts'
import { told } from './told.ts'

/** A file that came in, and what is said of it. */
export interface NewDocument {
  owner: DocumentOwner
  values: DocumentValues
  file: Received
}

/** How the adding of a document ended; `already`: the record has this file, as that document. */
export type Addition =
  | { end: 'done'; id: string }
  | { end: 'already'; document: DocumentRecord }
  | { end: 'owner-gone' }

/** Keeps a file with a record. Its bytes are in their place before the row that counts on them is there for others. */
export async function addDocument(
  db: Db,
  dataDir: string,
  authorityId: string,
  document: NewDocument,
  by: By,
): Promise<Addition> {
  const { owner, file } = document
  try {
    if (db.isTransaction) return await added(db as Transaction<Schema>, dataDir, authorityId, document, by)
    return await db.transaction().execute((trx) => added(trx, dataDir, authorityId, document, by))
  } catch (error) {
    if (db.isTransaction) throw error
    await removeBytes(db, dataDir, file.sha256)
    const conflict = conflictOf(error)
    if (conflict?.kind === 'in-use') return { end: 'owner-gone' }
    // A colleague added the same file at the same moment.
    const known = conflict?.kind === 'duplicate' ? await findSame(db, authorityId, owner, file.sha256) : undefined
    if (known) return { end: 'already', document: known }
    throw error
  } finally {
    await drop(file)
  }
}

async function added(
  trx: Transaction<Schema>,
  dataDir: string,
  authorityId: string,
  { owner, values, file }: NewDocument,
  by: By,
): Promise<Addition> {
  const known = await findSame(trx, authorityId, owner, file.sha256)
  if (known) return { end: 'already', document: known }
  const id = newId()
  await trx
    .insertInto('documents')
    .values({
      authority_id: authorityId,
      id,
      ...fileColumns(owner, file),
      ...documentColumns(values),
      added_at: by.at,
      account_id: by.accountId,
    })
    .execute()
  await place(dataDir, file)
  await rewriteIndex(trx, authorityId, 'document', [id])
  const after = told(owner, values, file)
  await writeJournal(trx, {
    authorityId,
    ...by,
    recordKind: 'document',
    recordId: id,
    act: 'create',
    before: null,
    after,
  })
  return { end: 'done', id }
}

async function findSame(db: Db, authorityId: string, { kind, id }: DocumentOwner, sha256: string) {
  return (await documentsOf(db, authorityId, kind, id)).find((one) => one.sha256 === sha256)
}
