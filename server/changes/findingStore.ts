import { sql } from 'kysely'
import { nextDay } from '../database/nextDay.ts'
import type { Db } from '../database/open.ts'
import { dayBefore, firstDay } from '../rules/calendar.ts'
import type { Day, Severity } from '../rules/facts.ts'
import { type AskedChanges, conventionsUnder, type Slice } from './askedStore.ts'
import { isNarrowed } from './filter.ts'

/** What a rule began to find on a day, found to be more or less serious, or finds no more since. */
export interface FindingChange {
  conventionId: string
  on: Day
  what: 'appeared' | 'changed' | 'ended'
  rule: string
  /** From the day on; of one that ended, until then. */
  severity: Severity
}

export async function countFindingChanges(db: Db, asked: AskedChanges): Promise<number> {
  const { count } = await all(db, asked)
    .select((build) => build.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The newest first. */
export async function listFindingChanges(db: Db, asked: AskedChanges, slice?: Slice): Promise<FindingChange[]> {
  // By the convention's id, which the rows have themselves: another order would read all of them first.
  const sorted = all(db, asked)
    .orderBy('u.happened_on', 'desc')
    .orderBy('u.convention_id')
    .orderBy('u.rule')
    .orderBy('u.what')
  const rows = await (slice ? sorted.limit(slice.size).offset(slice.from) : sorted)
    .select(['u.convention_id', 'u.rule', 'u.severity', 'u.happened_on', 'u.what'])
    .execute()
  return rows.map((row) => ({
    conventionId: row.convention_id,
    on: row.happened_on,
    what: row.what as FindingChange['what'],
    rule: row.rule,
    severity: row.severity as Severity,
  }))
}

function all(db: Db, asked: AskedChanges) {
  return db.selectFrom(begun(db, asked).unionAll(over(db, asked)).as('u'))
}

/** Where the same rule found something until the day before, its severity changed. */
function begun(db: Db, asked: AskedChanges) {
  const before = sql`exists (select 1 from finding_spans as b where b.authority_id = f.authority_id
    and b.convention_id = f.convention_id and b.rule = f.rule and ${nextDay(db, sql.ref('b.until_on'))} = f.from_on)`
  return (
    own(db, asked)
      .where('f.from_on', '>=', asked.from)
      .where('f.from_on', '<=', asked.until)
      // What was found from the calendar's first day on began on no day.
      .where('f.from_on', '>', firstDay)
      .select([
        'f.convention_id',
        'f.rule',
        'f.severity',
        sql<string>`f.from_on`.as('happened_on'),
        sql<string>`case when ${before} then 'changed' else 'appeared' end`.as('what'),
      ])
  )
}

function over(db: Db, asked: AskedChanges) {
  const dayAfter = nextDay(db, sql.ref('f.until_on'))
  const after = sql<boolean>`exists (select 1 from finding_spans as a where a.authority_id = f.authority_id
    and a.convention_id = f.convention_id and a.rule = f.rule and a.from_on = ${dayAfter})`
  // On the calendar's first day nothing has ended yet.
  const from = asked.from === firstDay ? firstDay : dayBefore(asked.from)
  return own(db, asked)
    .where('f.until_on', '>=', from)
    .where('f.until_on', '<', asked.until)
    .where((build) => build.not(after))
    .select(['f.convention_id', 'f.rule', 'f.severity', dayAfter.as('happened_on'), sql<string>`'ended'`.as('what')])
}

function own(db: Db, asked: AskedChanges) {
  return db
    .selectFrom('finding_spans as f')
    .where('f.authority_id', '=', asked.authorityId)
    .$if(isNarrowed(asked), (query) => query.where('f.convention_id', 'in', conventionsUnder(db, asked)))
}
