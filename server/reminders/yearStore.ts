import type { Db } from '../database/open.ts'
import { remembered } from '../database/remembered.ts'
import type { Locale } from '../locale/locale.ts'
import { latestOf } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import { listPostponements, type Postponement, postponementOf } from '../work/postponementStore.ts'
import { type Stretch, yearAhead } from './ahead.ts'
import { findConventionsAhead } from './aheadStore.ts'
import type { AuthorityTold } from './lineStore.ts'
import { findPartnershipStretches } from './partnershipAheadStore.ts'

export interface StretchesAhead {
  stretches: Stretch[]
  /** Whether there are more conventions than were looked at. */
  capped: boolean
}

/** The lines of work of a year from a day on, each with the days through which it stands, as far as is recorded now. */
export function findStretchesAhead(
  db: Db,
  { id }: Pick<AuthorityTold, 'id'>,
  locale: Locale,
  today: Day,
): Promise<StretchesAhead> {
  return remembered(db, `ahead ${id} ${locale} ${today}`, async () => {
    const year = { authorityId: id, from: today, until: yearAhead(today) }
    const { all, capped } = await findConventionsAhead(db, year)
    const conventions = all.flatMap(({ record: { title, reference }, stretches }) =>
      stretches.map((one) => ({ ...one, title, href: `/conventions/${reference}` })),
    )
    const away = await listPostponements(db, id)
    const partnerships = await findPartnershipStretches(db, year, locale)
    return { stretches: [...conventions, ...partnerships].flatMap((one) => withoutAway(one, away)), capped }
  })
}

/** A line that somebody put off stands from the day on which it is back. */
function withoutAway(stretch: Omit<Stretch, 'backOn'>, away: readonly Postponement[]): Stretch[] {
  const said = postponementOf(away, stretch.line)
  if (said === null) return [{ ...stretch, backOn: null }]
  const from = latestOf([said.untilOn, stretch.from])!
  return from <= stretch.until ? [{ ...stretch, from, backOn: said.untilOn }] : []
}
