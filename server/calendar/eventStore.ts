import type { Db } from '../database/open.ts'
import { rememberedFew } from '../database/remembered.ts'
import { anniversaryEvents, rowEvents, sessionEvents, withDays } from '../feeds/eventStore.ts'
import type { FeedEvent } from '../feeds/events.ts'
import type { Partnership } from '../partnerships/store.ts'
import { dayBefore, earliestOf, latestOf, opening } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import { everything } from '../work/filter.ts'
import { findPartnershipsAtWork } from '../work/partnershipStore.ts'
import { spansOf } from '../work/store.ts'
import { findAhead } from './aheadStore.ts'
import { type CalendarEvent, inOrder, isWithin, type Period } from './events.ts'

export interface AskedCalendar {
  authorityId: string
  /** The day shown, or the last one that the status rows reach. */
  on: Day
  /** The last day that the status rows reach. */
  spansUntilOn: Day
}

export interface YearEvents {
  events: CalendarEvent[]
  /** How many conventions are renewed tacitly beyond their term without being followed: more than can be. */
  unfollowed: number
}

/**
 * What falls within a year. What is past is told by the status rows of its own day, what is to come by those of the day
 * shown, and beyond their terms by what tacit renewal makes of them.
 */
export function findYear(db: Db, asked: AskedCalendar, year: string): Promise<YearEvents> {
  return rememberedFew(db, 'calendar', JSON.stringify([asked, year]), async () => {
    const within = { from: `${year}-01-01`, until: `${year}-12-31` }
    const ahead = await findAhead(db, asked, within)
    const known = [
      ...(await pastEvents(db, asked, within)),
      ...(await comingEvents(db, asked, within)),
      ...(await sessionEvents(db, asked.authorityId, within)),
    ]
    const feasts = await findFeasts(db, asked, within)
    return {
      events: inOrder([
        ...known.map((event) => ({ ...event, when: event.on, ahead: false })),
        ...feasts,
        ...ahead.events,
      ]),
      unfollowed: ahead.unfollowed,
    }
  })
}

/** Days before the day shown that came as the row of their own day said. */
async function pastEvents(db: Db, asked: AskedCalendar, { from, until }: Period): Promise<FeedEvent[]> {
  const last = earliestOf([until, dayBefore(asked.on)])!
  if (from > last) return []
  const rows = await withDays(allRows(db))
    .where('s.authority_id', '=', asked.authorityId)
    .where('s.from_on', '<=', last)
    .where('s.until_on', '>=', from)
    .where((build) =>
      build.or([
        build.between('s.term_ends_on', from, last),
        build.between('s.ends_on', from, last),
        build.between('s.deadline_on', from, last),
      ]),
    )
    .execute()
  return rows.flatMap((row) => {
    const own = { from: latestOf([from, row.from_on])!, until: earliestOf([last, row.until_on])! }
    return rowEvents(row, (on) => isWithin({ on }, own))
  })
}

/** The status rows of every day. */
export function allRows(db: Db) {
  return db.selectFrom('standing_spans as s') as unknown as ReturnType<typeof spansOf>
}

/** Days from the day shown on, as its rows say. */
async function comingEvents(db: Db, asked: AskedCalendar, within: Period): Promise<FeedEvent[]> {
  if (within.until < asked.on) return []
  const { authorityId, on } = asked
  const rows = await withDays(spansOf(db, { authorityId, filter: everything, on })).execute()
  return rows.flatMap((row) => rowEvents(row, (day) => day >= on && isWithin({ on: day }, within)))
}

/** The round anniversaries of a year. */
async function findFeasts(db: Db, asked: AskedCalendar, within: Period): Promise<CalendarEvent[]> {
  const begun = await findBegun(db, asked)
  return begun
    .flatMap((partnership) => anniversaryEvents(partnership, within.from, asked.on))
    .filter((event) => isWithin(event, within))
    .map((event) => ({ ...event, ahead: false }))
}

/** The partnerships that had begun by the day shown. */
export async function findBegun(db: Db, { authorityId, on }: AskedCalendar): Promise<Partnership[]> {
  const all = await findPartnershipsAtWork(db, { authorityId, on })
  return all.map(({ partnership }) => partnership).filter(({ since }) => since !== null && opening(since) <= on)
}
