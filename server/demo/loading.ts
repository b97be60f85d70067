import type { Transaction } from 'kysely'
import type { By } from '../accounts/members.ts'
import type { Schema } from '../database/schema.ts'
import { writeJournal } from '../journal/journal.ts'

/** The loading of the sample into one authority's records. */
export interface Loading {
  trx: Transaction<Schema>
  authorityId: string
  by: By
  /** The authority's name, as a party that it is. */
  authorityName: string
  /** The calendar day of the loading, where the authority is. */
  today: string
  /** Where the bytes of documents are kept; null: the sample comes without its documents. */
  dataDir: string | null
}

/** The journal's line of a record that the sample brings. */
export async function writeCreation(loading: Loading, recordKind: string, recordId: string, after: object) {
  await writeLine(loading, 'create', recordKind, recordId, after)
}

/** The journal's line of an act of the sample. */
export async function writeLine(
  { trx, authorityId, by }: Loading,
  act: string,
  recordKind: string,
  recordId: string,
  after: object,
): Promise<void> {
  const { accountId, at } = by
  await writeJournal(trx, { authorityId, accountId, at, recordKind, recordId, act, before: null, after })
}

/** The id under which an entry's name was written down. @throws where it was not: the files are read and checked before */
export function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`The sample has no "${name}".`)
  return id
}
