import type { Db } from '../database/open.ts'
import { remembered } from '../database/remembered.ts'
import { add, dayBefore } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import { type AskedWork, spansOf } from './store.ts'

/** How many deadlines of a sort fall on a day. */
export interface DayCount {
  on: Day
  count: number
}

export interface YearAhead {
  from: Day
  /** Included: a year later but for a day. */
  until: Day
  /** The last days for denouncing a tacit renewal. */
  notices: DayCount[]
  /** The last days of the running terms. */
  ends: DayCount[]
  /** The first day, from the day shown on, by which something is to be decided; null where nothing is. */
  nextDecision: Day | null
}

/** What the next twelve months hold, as the status rows of a day know it. */
export function findYearAhead(db: Db, asked: AskedWork, from: Day): Promise<YearAhead> {
  return remembered(db, `work year ${from} ${JSON.stringify(asked)}`, async () => {
    const until = dayBefore(add(from, { months: 12, days: 0 }))
    return {
      from,
      until,
      notices: await countNotices(db, asked, from, until),
      ends: await countEnds(db, asked, from, until),
      nextDecision: await findNextDecision(db, asked, from),
    }
  })
}

async function countNotices(db: Db, asked: AskedWork, from: Day, until: Day): Promise<DayCount[]> {
  const rows = await spansOf(db, asked)
    .where('s.deadline_kind', '=', 'notice')
    .where('s.deadline_on', '>=', from)
    .where('s.deadline_on', '<=', until)
    .select((build) => ['s.deadline_on as on', build.fn.countAll<number>().as('count')])
    .groupBy('s.deadline_on')
    .execute()
  return counted(rows)
}

/** The same rows as the list of conventions has between two ends. */
async function countEnds(db: Db, asked: AskedWork, from: Day, until: Day): Promise<DayCount[]> {
  const rows = await spansOf(db, asked)
    .where('s.term_ends_on', '>=', from)
    .where('s.term_ends_on', '<=', until)
    .select((build) => ['s.term_ends_on as on', build.fn.countAll<number>().as('count')])
    .groupBy('s.term_ends_on')
    .execute()
  return counted(rows)
}

async function findNextDecision(db: Db, asked: AskedWork, from: Day): Promise<Day | null> {
  const row = await spansOf(db, asked)
    .where('s.deadline_kind', '=', 'decision')
    .where('s.deadline_on', '>=', from)
    .select((build) => build.fn.min('s.deadline_on').as('first'))
    .executeTakeFirst()
  return row?.first ?? null
}

function counted(rows: { on: Day | null; count: number | string }[]): DayCount[] {
  return rows
    .map(({ on, count }) => ({ on: on ?? '', count: Number(count) }))
    .sort((one, other) => (one.on < other.on ? -1 : 1))
}
