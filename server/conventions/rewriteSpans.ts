import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { findFrame } from './frame.ts'
import type { ConventionRecord } from './record.ts'
import { findFollowing } from './signingStore.ts'
import { type RecordSpans, spansOf } from './spansOf.ts'
import { findConventions } from './store.ts'

/** So many conventions are held in memory at once. */
const batchSize = 200
/** So many values fit one statement on both databases. */
const mostRows = 1000

/**
 * Makes the standing and finding rows of some conventions again, or of all that the authority has: within the
 * transaction of whoever wrote a fact of theirs.
 */
export async function rewriteSpans(
  trx: Transaction<Schema>,
  authorityId: string,
  conventionIds: string[] | 'all',
): Promise<void> {
  const ids =
    conventionIds === 'all' ? await everyId(trx, authorityId) : await withFollowing(trx, authorityId, conventionIds)
  const frame = await findFrame(trx, authorityId)
  const until = await horizonOf(trx, authorityId)
  for (let from = 0; from < ids.length; from += batchSize) {
    const batch = ids.slice(from, from + batchSize)
    const records = await findConventions(trx, authorityId, batch)
    await removeRows(trx, authorityId, batch)
    const rows = records.map((record) => rowsOf(authorityId, record, spansOf(record, frame, until)))
    for (const standings of inPieces(rows.flatMap((of) => of.standings))) {
      await trx.insertInto('standing_spans').values(standings).execute()
    }
    for (const outcomes of inPieces(rows.flatMap((of) => of.outcomes))) {
      await trx.insertInto('outcome_spans').values(outcomes).execute()
    }
    for (const findings of inPieces(rows.flatMap((of) => of.findings))) {
      await trx.insertInto('finding_spans').values(findings).execute()
    }
    for (const accepted of inPieces(rows.flatMap((of) => of.accepted))) {
      await trx.insertInto('accepted_spans').values(accepted).execute()
    }
  }
}

/** The rows that a convention's spans are kept as. */
export function rowsOf(
  authorityId: string,
  { id, reference }: Pick<ConventionRecord, 'id' | 'reference'>,
  { steps, outcomes, findings, accepted }: RecordSpans,
) {
  const owner = { authority_id: authorityId, convention_id: id }
  return {
    standings: steps.map((step) => ({
      ...owner,
      reference,
      from_on: step.from,
      until_on: step.until,
      status: step.status,
      renewal_status: step.renewalStatus,
      term_ends_on: step.termEndsOn,
      ends_on: step.endsOn,
      deadline_kind: step.deadline?.kind ?? null,
      deadline_on: step.deadline?.on ?? null,
    })),
    outcomes: outcomes.map((span) => ({
      ...owner,
      term_ends_on: span.termEndsOn,
      outcome: span.outcome,
      from_on: span.from,
      until_on: span.until,
    })),
    findings: findings.map((span) => ({
      ...owner,
      rule: span.rule,
      severity: span.severity,
      from_on: span.from,
      until_on: span.until,
    })),
    accepted: accepted.map(({ rule, from, until }) => ({ ...owner, rule, from_on: from, until_on: until })),
  }
}

/** Some conventions, with those whose facts follow from theirs. */
async function withFollowing(trx: Transaction<Schema>, authorityId: string, ids: string[]): Promise<string[]> {
  const all = new Set(ids)
  for (let from = 0; from < ids.length; from += batchSize) {
    for (const id of await findFollowing(trx, authorityId, ids.slice(from, from + batchSize))) all.add(id)
  }
  return [...all]
}

async function everyId(trx: Transaction<Schema>, authorityId: string): Promise<string[]> {
  const rows = await trx.selectFrom('conventions').select('id').where('authority_id', '=', authorityId).execute()
  return rows.map(({ id }) => id)
}

async function horizonOf(trx: Transaction<Schema>, authorityId: string): Promise<string> {
  const { spans_until_on } = await trx
    .selectFrom('authorities')
    .select('spans_until_on')
    .where('id', '=', authorityId)
    .executeTakeFirstOrThrow()
  return spans_until_on
}

async function removeRows(trx: Transaction<Schema>, authorityId: string, ids: string[]): Promise<void> {
  for (const table of ['standing_spans', 'outcome_spans', 'finding_spans', 'accepted_spans'] as const) {
    await trx.deleteFrom(table).where('authority_id', '=', authorityId).where('convention_id', 'in', ids).execute()
  }
}

function inPieces<R>(rows: R[]): R[][] {
  const count = Math.ceil(rows.length / mostRows)
  return Array.from({ length: count }, (_, piece) => rows.slice(piece * mostRows, (piece + 1) * mostRows))
}
