import { createHmac, randomBytes } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { type JournalEntry, writeJournal } from './journal.ts'

/** A record with personal data in it, as the journal is told of it. */
export interface PersonalRecord {
  /** What may stand in the journal for ever. */
  lasting: Record<string, unknown>
  /** What an erasure takes away again. */
  personal: Record<string, string | null>
}

type PersonalEntry = Omit<JournalEntry, 'before' | 'after'> & Record<'before' | 'after', PersonalRecord | null>

/**
 * Adds a line to the authority's chain in which each personal value is a salted fingerprint: the words lie beside the
 * journal, so that an erasure can take them and every line's hash stays as it is.
 */
export async function writePersonalJournal(trx: Transaction<Schema>, entry: PersonalEntry): Promise<void> {
  const salt = randomBytes(32).toString('hex')
  const { before, after } = entry
  const id = await writeJournal(trx, { ...entry, before: printed(salt, before), after: printed(salt, after) })
  await trx
    .insertInto('journal_personal')
    .values({
      authority_id: entry.authorityId,
      journal_id: id,
      record_kind: entry.recordKind,
      record_id: entry.recordId,
      salt,
      before: before && JSON.stringify(before.personal),
      after: after && JSON.stringify(after.personal),
    })
    .execute()
}

/** Empties all personal words that the journal keeps of a record; without the salts nobody can guess them either. */
export async function erasePersonalWords(
  trx: Transaction<Schema>,
  authorityId: string,
  recordKind: string,
  recordId: string,
): Promise<void> {
  await trx
    .updateTable('journal_personal')
    .set({ salt: null, before: null, after: null })
    .where('authority_id', '=', authorityId)
    .where('record_kind', '=', recordKind)
    .where('record_id', '=', recordId)
    .execute()
}

/** A value's fingerprint under an entry's salt. */
export function fingerprintOf(salt: string, value: string): string {
  return createHmac('sha256', Buffer.from(salt, 'hex')).update(value).digest('hex')
}

function printed(salt: string, record: PersonalRecord | null): Record<string, unknown> | null {
  if (record === null) return null
  const prints = Object.entries(record.personal).map(([field, value]) => [
    field,
    value === null ? null : fingerprintOf(salt, value),
  ])
  return { ...record.lasting, ...Object.fromEntries(prints) }
}
