import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { Db } from '../database/open.ts'
import { remembered } from '../database/remembered.ts'
import type { Schema } from '../database/schema.ts'
import { anniversaryEvents } from '../feeds/eventStore.ts'
import { addDays, dayBefore, earliestOf, firstDay, lastDay, latestOf } from '../rules/calendar.ts'
import type { Day, PartialDay } from '../rules/facts.ts'
import { isWhole, type WorkFilter } from '../work/filter.ts'
import { spansOf } from '../work/store.ts'
import { findAhead } from './aheadStore.ts'
import { type AskedCalendar, allRows, findBegun } from './eventStore.ts'
import { type CalendarEvent, isWithin, type Period } from './events.ts'

/** The years before and after one that have something; null where there is none. */
export interface NearestYears {
  before: string | null
  after: string | null
}

type Asked = AskedCalendar & { filter: WorkFilter; under: ReadonlySet<string> | null }

/** Where the calendar goes on beside a year that has nothing, under the same filter. */
export function findNearest(db: Db, asked: Asked, year: string): Promise<NearestYears> {
  const { under: _under, ...key } = asked
  return remembered(db, `calendar beside ${JSON.stringify([key, year])}`, async () => {
    const before = latestOf(await daysIn(db, asked, { from: firstDay, until: addDays(`${year}-01-01`, -1) }, 'max'))
    const after = earliestOf(await daysIn(db, asked, { from: addDays(`${year}-12-31`, 1), until: lastDay }, 'min'))
    return { before: before?.slice(0, 4) ?? null, after: after?.slice(0, 4) ?? null }
  })
}

type Side = 'min' | 'max'

/** The last or first days of each sort within a stretch. */
async function daysIn(db: Db, asked: Asked, within: Period, side: Side): Promise<(Day | null)[]> {
  return [
    ...(await pastDays(db, asked, within, side)),
    ...(await comingDays(db, asked, within, side)),
    ...(await sessionDays(db, asked, within, side)),
    ...(await aheadDays(db, asked, within)),
    ...(await feastDays(db, asked, within, side)),
  ]
}

const columns = ['s.term_ends_on', 's.ends_on', 's.deadline_on'] as const
type Rows = ReturnType<typeof allRows>
type Build = ExpressionBuilder<Schema & { s: Schema['standing_spans'] }, 's'>
type Condition = (build: Build, column: (typeof columns)[number]) => Expression<SqlBool>

async function pastDays(db: Db, asked: Asked, { from, until }: Period, side: Side) {
  const last = earliestOf([until, dayBefore(asked.on)])!
  if (from > last) return []
  const rows = allRows(db).where('s.authority_id', '=', asked.authorityId)
  const own = isWhole(asked.filter)
    ? rows
    : rows.where('s.convention_id', 'in', spansOf(db, asked).select('s.convention_id'))
  return extremes(own, side, (build, column) =>
    build.and([
      build.between(column, from, last),
      build(column, '>=', build.ref('s.from_on')),
      build(column, '<=', build.ref('s.until_on')),
    ]),
  )
}

function comingDays(db: Db, asked: Asked, within: Period, side: Side) {
  const from = latestOf([within.from, asked.on])!
  return extremes(spansOf(db, asked), side, (build, column) => build.between(column, from, within.until))
}

/** The first or last day that each column has under a condition. */
async function extremes(rows: Rows, side: Side, isTold: Condition) {
  const row = await rows
    .where('s.status', 'in', ['signed', 'in-force', 'suspended'])
    .select((build) =>
      columns.map((column) =>
        build.fn[side](column)
          .filterWhere((own) =>
            own.and([isTold(own as never, column), ...(column === 's.term_ends_on' ? [goesOn(own as never)] : [])]),
          )
          .as(column.slice(2)),
      ),
    )
    .executeTakeFirst()
  return Object.values((row ?? {}) as Record<string, Day | null>)
}

/** A term's end after the convention's own is told of nothing. */
function goesOn(build: Build): Expression<SqlBool> {
  return build.or([build('s.ends_on', 'is', null), build('s.ends_on', '>=', build.ref('s.term_ends_on'))])
}

/** A session counts from the day on which its files close. */
async function sessionDays(db: Db, { authorityId }: Asked, { from, until }: Period, side: Side) {
  const row = await db
    .selectFrom('sessions')
    .select((build) => build.fn[side](build.fn.coalesce('closes_on', 'held_on')).as('day'))
    .where('authority_id', '=', authorityId)
    .where((build) => build.between(build.fn.coalesce('closes_on', 'held_on'), from, until))
    .executeTakeFirst()
  return [row?.day ?? null]
}

async function aheadDays(db: Db, asked: Asked, within: Period) {
  const { events } = await findAhead(db, asked, within)
  return daysOf(asked, events)
}

/** The last or first round anniversary that each partnership has within a stretch. */
async function feastDays(db: Db, asked: Asked, within: Period, side: Side) {
  const partnerships = await findBegun(db, asked)
  const own = partnerships.filter(({ id }) => asked.under === null || asked.under.has(id))
  return own.map((partnership) => {
    for (const year of roundYears(partnership.since!, within, side)) {
      const [feast] = anniversaryEvents(partnership, `${year}-01-01`, asked.on)
      if (feast && isWithin(feast, within)) return feast.on
    }
    return null
  })
}

/** The years that lie ten times some years after a beginning, or a quarter of a century, from one side of a stretch on. */
function roundYears(since: PartialDay, { from, until }: Period, side: Side): string[] {
  const [first, last, begun] = [from, until, since].map((day) => Number(day.slice(0, 4))) as [number, number, number]
  const years: string[] = []
  for (let year = Math.max(first, begun + 10); year <= last; year += 1) {
    const age = year - begun
    if (age % 10 === 0 || age % 25 === 0) years.push(String(year).padStart(4, '0'))
  }
  return side === 'min' ? years : years.reverse()
}

function daysOf({ under }: Asked, events: readonly CalendarEvent[]): Day[] {
  return events.filter(({ recordId }) => under === null || under.has(recordId)).map(({ on }) => on)
}
