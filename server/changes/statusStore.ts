import type { Db } from '../database/open.ts'
import type { Day, Status } from '../rules/facts.ts'
import { type AskedChanges, conventionsUnder, type Slice } from './askedStore.ts'
import { isNarrowed } from './filter.ts'

/** A convention whose status became another on a day. */
export interface StatusChange {
  conventionId: string
  on: Day
  before: Status
  after: Status
}

export async function countStatusChanges(db: Db, asked: AskedChanges): Promise<number> {
  const { count } = await changed(db, asked)
    .select((build) => build.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The newest first. */
export async function listStatusChanges(db: Db, asked: AskedChanges, slice?: Slice): Promise<StatusChange[]> {
  const sorted = changed(db, asked).orderBy('s.from_on', 'desc').orderBy('s.reference')
  const rows = await (slice ? sorted.limit(slice.size).offset(slice.from) : sorted)
    .select(['s.convention_id', 's.from_on', 'p.status as before', 's.status as after'])
    .execute()
  return rows.map((row) => ({
    conventionId: row.convention_id,
    on: row.from_on,
    before: row.before as Status,
    after: row.after as Status,
  }))
}

function changed(db: Db, asked: AskedChanges) {
  return stepsBegun(db, asked).whereRef('p.status', '!=', 's.status')
}

/** The steps `s` of conventions that began in the period, each with the one before it, `p`. */
export function stepsBegun(db: Db, asked: AskedChanges) {
  return withStepBefore(db)
    .where('s.authority_id', '=', asked.authorityId)
    .where('s.from_on', '>=', asked.from)
    .where('s.from_on', '<=', asked.until)
    .$if(isNarrowed(asked), (query) => query.where('s.convention_id', 'in', conventionsUnder(db, asked)))
}

function withStepBefore(db: Db) {
  return db.selectFrom('standing_spans as s').innerJoin('standing_spans as p', (join) =>
    join
      .onRef('p.authority_id', '=', 's.authority_id')
      .onRef('p.convention_id', '=', 's.convention_id')
      .on('p.from_on', '=', (build) =>
        build
          .selectFrom('standing_spans as q')
          .select((select) => select.fn.max('q.from_on').as('from_on'))
          .whereRef('q.authority_id', '=', 's.authority_id')
          .whereRef('q.convention_id', '=', 's.convention_id')
          .whereRef('q.from_on', '<', 's.from_on'),
      ),
  )
}
