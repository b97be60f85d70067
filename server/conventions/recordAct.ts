import type { Transaction } from 'kysely'
import { v7 as newId } from 'uuid'
import type { By } from '../accounts/members.ts'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { takeTurn } from '../database/turn.ts'
import { writeJournal } from '../journal/journal.ts'
import { rewriteIndex } from '../search/rewriteIndex.ts'
import type { ActName } from './acts.ts'
import { isInCircle } from './namedStore.ts'
import { rewriteSpans } from './rewriteSpans.ts'

export type ActEnd = 'done' | 'stale' | 'twice' | 'circle'

/** The convention that something happened to, as the person who tells of it saw it. */
export interface Told {
  authorityId: string
  conventionId: string
  version: number
}

/** The row of an act: its own id, whose it is and when it was entered. */
export interface ActRow {
  authority_id: string
  id: string
  convention_id: string
  entered_at: string
}

/** Writes what an act's form said, as its own row. @returns what the journal tells of it */
export type WriteAct = (trx: Transaction<Schema>, row: ActRow, by: By) => Promise<object>

/**
 * Records what happened to a convention: its row, its standing and its line in the journal, all or nothing.
 * `twice` where that can be recorded only once and is there already, `circle` where it would lead back to itself, `stale`
 * where somebody changed the convention since.
 */
export async function recordAct(db: Db, told: Told, act: ActName, by: By, write: WriteAct): Promise<ActEnd> {
  const { authorityId, conventionId } = told
  return unlessRefused(() =>
    db.transaction().execute(async (trx): Promise<ActEnd> => {
      if (isLeading(act)) await takeTurn(trx, authorityId)
      if (!(await takeVersion(trx, told))) return 'stale'
      const after = await write(trx, newRow(told, by), by)
      await refuseCircle(trx, told, act)
      await rewriteSpans(trx, authorityId, [conventionId])
      const line = { recordKind: 'convention', recordId: conventionId, act, before: null, after }
      await rewriteIndex(trx, authorityId, 'convention', [conventionId])
      await writeJournal(trx, { authorityId, accountId: by.accountId, at: by.at, ...line })
      return 'done'
    }),
  )
}

export function newRow({ authorityId, conventionId }: Told, { at }: By): ActRow {
  return { authority_id: authorityId, id: newId(), convention_id: conventionId, entered_at: at }
}

/** Takes the convention for this transaction; false where somebody has changed it since it was read. */
export async function takeVersion(trx: Transaction<Schema>, told: Told): Promise<boolean> {
  const { authorityId, conventionId, version } = told
  const { numUpdatedRows } = await trx
    .updateTable('conventions')
    .set({ version: version + 1 })
    .where('authority_id', '=', authorityId)
    .where('id', '=', conventionId)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What was written goes again where two people lead conventions to each other at once: each form saw no circle. */
export async function refuseCircle(trx: Transaction<Schema>, told: Told, act: ActName): Promise<void> {
  if (!isLeading(act)) return
  if (await isInCircle(trx, told.authorityId, told.conventionId, act)) throw new Circle()
}

/** The acts by which one convention leads to another one. */
export function isLeading(act: ActName): act is 'supersede' | 'amend' {
  return act === 'supersede' || act === 'amend'
}

class Circle extends Error {}

export async function unlessRefused(work: () => Promise<ActEnd>): Promise<ActEnd> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Circle) return 'circle'
    if (conflictOf(error)?.kind === 'duplicate') return 'twice'
    throw error
  }
}
