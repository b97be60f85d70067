import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import { v7 as newId } from 'uuid'
import type { Schema } from '../database/schema.ts'

/** What happened to which record, by whom, with the record before and after. */
export interface JournalEntry {
  authorityId: string
  /** Null: the machine itself, such as the loading of the sample. */
  accountId: string | null
  /** The true instant, UTC ISO 8601. */
  at: string
  recordKind: string
  recordId: string
  /** The act's verb: 'create', 'edit', 'remove', 'sign', 'transmit', 'renew', 'denounce' … */
  act: string
  before: unknown
  after: unknown
}

/** Adds a line to the authority's chain, within the transaction of the act that it tells of. @returns the line's id */
export async function writeJournal(trx: Transaction<Schema>, entry: JournalEntry): Promise<string> {
  const head = await lockHead(trx, entry.authorityId)
  const line = {
    authority_id: entry.authorityId,
    id: newId(),
    seq: head.seq + 1,
    at: entry.at,
    account_id: entry.accountId,
    record_kind: entry.recordKind,
    record_id: entry.recordId,
    act: entry.act,
    before: entry.before === null ? null : JSON.stringify(entry.before),
    after: entry.after === null ? null : JSON.stringify(entry.after),
    previous_hash: head.hash,
  }
  const hash = lineHash(line)
  await trx
    .insertInto('journal')
    .values({ ...line, hash })
    .execute()
  await trx
    .updateTable('journal_heads')
    .set({ seq: line.seq, hash })
    .where('authority_id', '=', entry.authorityId)
    .execute()
  return line.id
}

type Line = Omit<Schema['journal'], 'hash'>

/** The hash that a line must have: over the line before it and everything that it says. */
export function lineHash(line: Line): string {
  const said = [
    line.previous_hash,
    line.id,
    line.seq,
    line.at,
    line.account_id,
    line.record_kind,
    line.record_id,
    line.act,
    line.before,
    line.after,
  ]
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}

/** Updating the row first takes its lock on PostgreSQL: two writers of one authority follow each other. */
async function lockHead(trx: Transaction<Schema>, authorityId: string): Promise<{ seq: number; hash: string }> {
  await trx
    .insertInto('journal_heads')
    .values({ authority_id: authorityId, seq: 0, hash: '' })
    .onConflict((conflict) => conflict.column('authority_id').doUpdateSet({ authority_id: authorityId }))
    .execute()
  return trx
    .selectFrom('journal_heads')
    .select(['seq', 'hash'])
    .where('authority_id', '=', authorityId)
    .executeTakeFirstOrThrow()
}
