import { findFrame } from '../conventions/frame.ts'
import { happenedBy } from '../conventions/happenedBy.ts'
import { factsOf } from '../conventions/standingOf.ts'
import { findConventions } from '../conventions/store.ts'
import type { Db } from '../database/open.ts'
import { dayAfter, dayBefore, earliestOf } from '../rules/calendar.ts'
import type { ConventionFacts, Day, RenewalStatus } from '../rules/facts.ts'
import { type PlannedTerms, plannedTerms } from '../rules/plannedTerms.ts'
import { everything } from '../work/filter.ts'
import { spansOf } from '../work/store.ts'
import { type CalendarEvent, isWithin, type Period } from './events.ts'

/** So many conventions are followed through the terms that tacit renewal opens. */
const most = 1000
/** More terms than a year can hold. */
const mostTerms = 400

interface Asked {
  authorityId: string
  on: Day
  spansUntilOn: Day
}

interface Ahead {
  events: CalendarEvent[]
  unfollowed: number
}

/** What falls into the terms that tacit renewal opens after those of the day shown, nothing being known of later days. */
export async function findAhead(db: Db, asked: Asked, { from, until }: Period): Promise<Ahead> {
  const within = { from, until: earliestOf([until, asked.spansUntilOn])! }
  if (within.until <= asked.on || within.from > within.until) return { events: [], unfollowed: 0 }
  const renewed = await findRenewed(db, asked, within.until)
  const followed = new Map(renewed.slice(0, most).map((one) => [one.id, one]))
  const frame = await findFrame(db, asked.authorityId)
  const records = await findConventions(db, asked.authorityId, [...followed.keys()])
  const events = records.flatMap((record) => {
    const { id, title, reference } = record
    const facts = happenedBy(factsOf(record, frame, asked.on), asked.on)
    const of = { recordId: id, title, years: null, path: `/conventions/${reference}` }
    return daysAhead(facts, followed.get(id)!, within).map((day): CalendarEvent => ({ ...of, ...day, when: day.on }))
  })
  return { events, unfollowed: renewed.length - followed.size }
}

interface Renewed {
  id: string
  /** The last day of the term of the day shown. */
  termEndsOn: Day
  renewalStatus: RenewalStatus
}

/** The conventions whose term ends before a day, and which a tacit renewal may carry on. */
async function findRenewed(db: Db, { authorityId, on }: Asked, until: Day): Promise<Renewed[]> {
  const rows = await spansOf(db, { authorityId, filter: everything, on })
    .select(['s.convention_id', 's.term_ends_on', 's.renewal_status'])
    .where('s.status', 'in', ['signed', 'in-force', 'suspended'])
    .where('s.ends_on', 'is', null)
    .where('s.term_ends_on', '<', until)
    .orderBy('s.reference')
    .execute()
  return rows.map(({ convention_id, term_ends_on, renewal_status }) => ({
    id: convention_id,
    termEndsOn: term_ends_on!,
    renewalStatus: renewal_status as RenewalStatus,
  }))
}

/** The ends of the terms after the running one, and the days by which something is to be done about them. */
function daysAhead(facts: ConventionFacts, { termEndsOn, renewalStatus }: Renewed, within: Period): Told[] {
  const planned = plannedTerms(facts, { on: dayBefore(within.from), most: mostTerms, until: within.until })
  // What does not bind yet asks for nothing.
  const isAsked = renewalStatus !== 'none-needed'
  return planned.terms
    .filter(({ startsOn, endsOn }) => startsOn > termEndsOn && endsOn !== null)
    .flatMap((term) => {
      // Nobody denounced in time: the next term comes.
      const ahead = renewalStatus !== 'renewing' || term.startsOn !== dayAfter(termEndsOn)
      return [...(isAsked ? deadlineOf(term, ahead) : []), endOf(planned, term, ahead)]
    })
    .filter((day) => isWithin(day, within))
}

type Term = PlannedTerms['terms'][number]
type Told = Pick<CalendarEvent, 'kind' | 'on' | 'ahead'>

function deadlineOf({ planning, startsOn }: Term, ahead: boolean): Told[] {
  return planning && planning.on >= startsOn ? [{ kind: planning.kind, on: planning.on, ahead }] : []
}

function endOf({ last }: PlannedTerms, { order, endsOn }: Term, ahead: boolean): Told {
  return { kind: order === last ? 'end' : 'term-end', on: endsOn!, ahead }
}
