import type { Transaction } from 'kysely'
import { v7 as newId } from 'uuid'
import type { By } from '../accounts/members.ts'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { writeJournal } from '../journal/journal.ts'
import type { Day } from '../rules/facts.ts'
import type { WorkLine } from '../rules/workReason.ts'
import type { Postponement } from './postponementStore.ts'

/** A line put off: until when, why, and on which true day that was said. */
export interface PutOff {
  line: WorkLine
  /** The reference of its record. */
  reference: string
  untilOn: Day
  reason: string
  today: Day
}

type ByPerson = By & { accountId: string }

/**
 * A line is put off, or put off anew where it was before (`said`). @returns 'stale' where somebody was quicker
 */
export async function recordPostponement(
  db: Db,
  authorityId: string,
  said: Postponement | null,
  putOff: PutOff,
  by: ByPerson,
): Promise<'done' | 'stale'> {
  try {
    return await db
      .transaction()
      .execute((trx) => (said ? change(trx, authorityId, said, putOff, by) : insert(trx, authorityId, putOff, by)))
  } catch (error) {
    if (conflictOf(error)?.kind === 'duplicate') return 'stale'
    throw error
  }
}

async function insert(trx: Transaction<Schema>, authorityId: string, putOff: PutOff, by: ByPerson): Promise<'done'> {
  const id = newId()
  const { record, kind } = putOff.line
  await trx
    .insertInto('postponements')
    .values({
      authority_id: authorityId,
      id,
      record_kind: record.kind,
      record_id: record.id,
      line_kind: kind,
      ...columnsOf(putOff, by),
    })
    .execute()
  const entry = { authorityId, ...by, recordKind: 'postponement', recordId: id }
  await writeJournal(trx, { ...entry, act: 'create', before: null, after: saidText(putOff, putOff.line) })
  return 'done'
}

async function change(
  trx: Transaction<Schema>,
  authorityId: string,
  said: Postponement,
  putOff: PutOff,
  by: ByPerson,
): Promise<'done' | 'stale'> {
  const { numUpdatedRows } = await trx
    .updateTable('postponements')
    .set({ ...columnsOf(putOff, by), version: said.version + 1 })
    .where('authority_id', '=', authorityId)
    .where('id', '=', said.id)
    .where('version', '=', said.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return 'stale'
  const entry = { authorityId, ...by, recordKind: 'postponement', recordId: said.id }
  const before = saidText({ ...said, reference: putOff.reference }, { ...said, on: said.lineOn })
  await writeJournal(trx, { ...entry, act: 'edit', before, after: saidText(putOff, putOff.line) })
  return 'done'
}

function columnsOf({ line, untilOn, reason, today }: PutOff, { accountId, at }: ByPerson) {
  return {
    line_on: line.on,
    until_on: untilOn,
    reason,
    account_id: accountId,
    postponed_on: today,
    postponed_at: at,
  }
}

type Said = Pick<PutOff, 'reference' | 'untilOn' | 'reason'>

/** What the journal keeps. */
export function saidText(
  { reference, untilOn, reason }: Said,
  { record, kind, on }: Pick<WorkLine, 'record' | 'kind' | 'on'>,
) {
  return { [record.kind]: reference, line: kind, lineOn: on, untilOn, reason }
}
