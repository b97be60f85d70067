import type { Transaction } from 'kysely'
import type { By } from '../accounts/members.ts'
import { rewriteSpans } from '../conventions/rewriteSpans.ts'
import type { Schema } from '../database/schema.ts'
import { writeJournal } from '../journal/journal.ts'
import type { CommitmentValues } from './store.ts'

/** Of which convention a commitment is. */
export interface OfConvention {
  authorityId: string
  conventionId: string
  reference: string
}

/** A commitment's values as columns. */
export function columnsOf({ year, amount, currency, partyId, nature, note }: CommitmentValues) {
  return { year, amount, currency, party_id: partyId, nature, note }
}

/** The line in the journal, and the findings made again, within the transaction of whoever wrote a commitment. */
export async function writeChange(
  trx: Transaction<Schema>,
  { authorityId, conventionId, reference }: OfConvention,
  change: { id: string; act: string; before: object | null; after: object | null },
  by: By,
): Promise<void> {
  const { id, act, before, after } = change
  const told = (values: object | null) => values && { convention: reference, ...values }
  await rewriteSpans(trx, authorityId, [conventionId])
  await writeJournal(trx, {
    authorityId,
    ...by,
    recordKind: 'commitment',
    recordId: id,
    act,
    before: told(before),
    after: told(after),
  })
}
