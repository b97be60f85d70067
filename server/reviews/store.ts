import type { Selectable } from 'kysely'
import { among } from '../database/among.ts'
import type { Db } from '../database/open.ts'
import type { ReviewEventsTable } from '../database/reviewTables.ts'
import { reviewInOrder } from '../rules/review.ts'
import type { ReviewedAct, ReviewedKind, ReviewRecord, ReviewValues } from './record.ts'

/** What the State's representative sent back of some deliberations and conventions, or of all, by the id of each, in its order. */
export async function findReviews(
  db: Db,
  authorityId: string,
  actIds: readonly string[] | 'all',
): Promise<Map<string, ReviewRecord[]>> {
  if (actIds.length === 0) return new Map()
  const all = db.selectFrom('review_events').selectAll().where('authority_id', '=', authorityId)
  const of = (column: 'deliberation_id' | 'convention_id') =>
    actIds === 'all' ? all.where(column, 'is not', null) : all.where(among(db, column, actIds))
  const rows = await of('deliberation_id').unionAll(of('convention_id')).execute()
  const found = new Map<string, ReviewRecord[]>()
  for (const row of rows) {
    const id = row.deliberation_id ?? row.convention_id ?? ''
    found.set(id, [...(found.get(id) ?? []), recordOf(row)])
  }
  return new Map([...found].map(([id, events]) => [id, reviewInOrder(events)]))
}

/** The act of this reference, with all of its review; null where the authority has none. */
export async function findReviewed(db: Db, authorityId: string, kind: ReviewedKind, reference: string) {
  const act = await (kind === 'deliberation' ? deliberation : convention)(db, authorityId, reference)
  if (!act) return null
  return { kind, ...act, events: (await findReviews(db, authorityId, [act.id])).get(act.id) ?? [] }
}

type Act = Omit<ReviewedAct, 'kind' | 'events'>

async function deliberation(db: Db, authorityId: string, reference: string): Promise<Act | undefined> {
  return db
    .selectFrom('deliberations')
    .select(['id', 'reference', 'object as name', 'received_on as receivedOn', 'session_on as heldOn'])
    .where('authority_id', '=', authorityId)
    .where('reference', '=', reference)
    .executeTakeFirst()
}

async function convention(db: Db, authorityId: string, reference: string): Promise<Act | undefined> {
  const row = await db
    .selectFrom('conventions')
    .leftJoin('transmissions', (join) =>
      join
        .onRef('transmissions.authority_id', '=', 'conventions.authority_id')
        .onRef('transmissions.convention_id', '=', 'conventions.id')
        .on('transmissions.corrected_at', 'is', null),
    )
    .select(['conventions.id', 'conventions.reference', 'conventions.title as name'])
    .select('transmissions.transmitted_on as receivedOn')
    .where('conventions.authority_id', '=', authorityId)
    .where('conventions.reference', '=', reference)
    .executeTakeFirst()
  return row && { ...row, heldOn: null }
}

/** The columns that say what people said of a step. */
export function reviewColumns({ kind, happenedOn, said, answerDueOn, outcome, source }: ReviewValues) {
  return { kind, happened_on: happenedOn, said, answer_due_on: answerDueOn, outcome, source }
}

function recordOf(row: Selectable<ReviewEventsTable>): ReviewRecord {
  return {
    id: row.id,
    kind: row.kind,
    happenedOn: row.happened_on,
    enteredOn: row.entered_on,
    said: row.said,
    answerDueOn: row.answer_due_on,
    outcome: row.outcome,
    source: row.source,
    version: row.version,
  }
}
