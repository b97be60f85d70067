import type { Db } from '../database/open.ts'
import type { Locale } from '../locale/locale.ts'
import { add, closing, dayAfter, opening } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import { countsFrom } from '../rules/partnership.ts'
import { workLines } from '../rules/work.ts'
import { anniversaryAhead } from '../rules/workOfPartnership.ts'
import type { PartnershipAtWork } from '../rules/workReason.ts'
import { bindingStatuses, findPartnershipsOn } from '../work/partnershipStore.ts'
import { partnershipSubject } from '../work/verb.ts'
import { stretchesOf } from './ahead.ts'
import type { Year } from './aheadStore.ts'

/** So many days on which a convention begins or ends are looked at, the first ones. */
const mostDays = 60

/** The partnerships of a year, each with the stretches of days through which a line of work is about it. */
export async function findPartnershipStretches(db: Db, year: Year, locale: Locale) {
  const { authorityId, from, until } = year
  const days = [from, ...(await listBindingDays(db, year))]
  const onDays = await findPartnershipsOn(db, authorityId, days)
  return onDays[0]!.flatMap(({ partnership, atWork: first }, place) => {
    const atWorkOn = (on: Day) => onDays[days.findLastIndex((day) => day <= on)]![place]!.atWork
    const lineOn = (on: Day) =>
      workLines({ on, conventions: [], partnerships: [atWorkOn(on)], sessions: [] })[0] ?? null
    const { title, href } = partnershipSubject(locale, partnership)
    const turning = [...days, ...turningDays(first, from, until)]
    return stretchesOf(turning, until, lineOn).map((one) => ({ ...one, title, href }))
  })
}

/** The days from which some convention binds, or binds no more. */
async function listBindingDays(db: Db, { authorityId, from, until }: Year): Promise<Day[]> {
  const binding = db
    .selectFrom('standing_spans')
    .where('authority_id', '=', authorityId)
    .where('status', 'in', bindingStatuses)
  const begun = await binding
    .select('from_on as day')
    .distinct()
    .where('from_on', '>', from)
    .where('from_on', '<=', until)
    .orderBy('from_on')
    .limit(mostDays)
    .execute()
  const over = await binding
    .select('until_on as day')
    .distinct()
    .where('until_on', '>=', from)
    .where('until_on', '<', until)
    .orderBy('until_on')
    .limit(mostDays)
    .execute()
  const days = [...begun.map(({ day }) => day), ...over.map(({ day }) => dayAfter(day))]
  return [...new Set(days)].sort().slice(0, mostDays)
}

function turningDays({ since, events }: PartnershipAtWork, from: Day, until: Day): Day[] {
  const anniversaries = [from, until].flatMap((day) => {
    const next = since === null ? null : anniversaryAhead(since, day)
    return next ? [add(opening(next.when), { months: -12, days: 0 }), dayAfter(closing(next.when))] : []
  })
  return [...events.map(countsFrom), ...anniversaries].filter((day) => day > from)
}
