import { sql } from 'kysely'
import type { Db } from '../database/open.ts'
import type { Day, DeadlineKind, RenewalStatus, Status } from '../rules/facts.ts'
import { type AskedChanges, conventionsUnder, type Slice } from './askedStore.ts'
import { isNarrowed } from './filter.ts'
import { stepsBegun } from './statusStore.ts'

/** A deadline that came near on a day, or whose own day it was. */
export interface DeadlineChange {
  conventionId: string
  on: Day
  what: 'near' | 'reached'
  kind: DeadlineKind
  deadlineOn: Day
  /** What followed on the next step; null where nothing is known of it. */
  next: { status: Status; renewalStatus: RenewalStatus; termEndsOn: Day | null } | null
}

export async function countDeadlineChanges(db: Db, asked: AskedChanges): Promise<number> {
  const { count } = await all(db, asked)
    .select((build) => build.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The newest first. */
export async function listDeadlineChanges(db: Db, asked: AskedChanges, slice?: Slice): Promise<DeadlineChange[]> {
  const sorted = all(db, asked).orderBy('u.happened_on', 'desc').orderBy('u.reference').orderBy('u.what')
  const rows = await (slice ? sorted.limit(slice.size).offset(slice.from) : sorted).selectAll().execute()
  return rows.map((row) => ({
    conventionId: row.convention_id,
    on: row.happened_on!,
    what: row.what as DeadlineChange['what'],
    kind: row.deadline_kind as DeadlineKind,
    deadlineOn: row.deadline_on!,
    next: row.next_status
      ? {
          status: row.next_status as Status,
          renewalStatus: row.next_renewal_status as RenewalStatus,
          termEndsOn: row.next_term_ends_on,
        }
      : null,
  }))
}

function all(db: Db, asked: AskedChanges) {
  return db.selectFrom(near(db, asked).unionAll(reached(db, asked)).as('u'))
}

/** From the first day of the time in which the product warns of it. */
function near(db: Db, asked: AskedChanges) {
  return stepsBegun(db, asked)
    .where('s.renewal_status', '=', 'due')
    .where('p.renewal_status', '!=', 'due')
    .where('s.deadline_kind', 'in', ['notice', 'decision'])
    .select([
      's.convention_id',
      's.reference',
      's.deadline_kind',
      's.deadline_on',
      sql<string | null>`s.from_on`.as('happened_on'),
      sql<string>`'near'`.as('what'),
      sql<string | null>`cast(null as text)`.as('next_status'),
      sql<string | null>`cast(null as text)`.as('next_renewal_status'),
      sql<string | null>`cast(null as text)`.as('next_term_ends_on'),
    ])
}

/** A step lasts until the deadline ahead of it has passed. An end is told by the change of status that it brings. */
function reached(db: Db, asked: AskedChanges) {
  return withStepAfter(db)
    .where('s.authority_id', '=', asked.authorityId)
    .where('s.deadline_on', '>=', asked.from)
    .where('s.deadline_on', '<=', asked.until)
    .whereRef('s.from_on', '<=', 's.deadline_on')
    .whereRef('s.until_on', '>=', 's.deadline_on')
    .where((build) =>
      build.or([
        build('s.deadline_kind', 'not in', ['term-end', 'end']),
        build('n.status', 'is', null),
        build('n.status', '=', build.ref('s.status')),
      ]),
    )
    .$if(isNarrowed(asked), (query) => query.where('s.convention_id', 'in', conventionsUnder(db, asked)))
    .select([
      's.convention_id',
      's.reference',
      's.deadline_kind',
      's.deadline_on',
      sql<string | null>`s.deadline_on`.as('happened_on'),
      sql<string>`'reached'`.as('what'),
      sql<string | null>`n.status`.as('next_status'),
      sql<string | null>`n.renewal_status`.as('next_renewal_status'),
      sql<string | null>`n.term_ends_on`.as('next_term_ends_on'),
    ])
}

/** The steps `s` of conventions, each with the one after it, `n`, where there is one. */
function withStepAfter(db: Db) {
  return db.selectFrom('standing_spans as s').leftJoin('standing_spans as n', (join) =>
    join
      .onRef('n.authority_id', '=', 's.authority_id')
      .onRef('n.convention_id', '=', 's.convention_id')
      .on('n.from_on', '=', (build) =>
        build
          .selectFrom('standing_spans as q')
          .select((select) => select.fn.min('q.from_on').as('from_on'))
          .whereRef('q.authority_id', '=', 's.authority_id')
          .whereRef('q.convention_id', '=', 's.convention_id')
          .whereRef('q.from_on', '>', 's.from_on'),
      ),
  )
}
