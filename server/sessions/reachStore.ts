import type { Db } from '../database/open.ts'
import { add, addDays, partsOf } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'

interface Reach {
  /** The days of the council's sessions that come, go or move. */
  days: readonly Day[]
  /** Only those whose term on this day ends within reach. */
  on?: Day
}

/** Where the calendar holds no session of the half-year before, it decides nothing: a margin for months of unlike lengths. */
const halfYear = { months: 6, days: 10 }

/** The conventions that some sessions may decide: those with a term whose end lies within their reach. */
export async function conventionIdsWithinReach(db: Db, authorityId: string, { days, on }: Reach): Promise<string[]> {
  if (days.length === 0) return []
  const sorted = days.toSorted()
  const { lead_time } = await db
    .selectFrom('authorities')
    .select('lead_time')
    .where('id', '=', authorityId)
    .executeTakeFirstOrThrow()
  const until = addDays(add(add(sorted.at(-1)!, halfYear), partsOf(lead_time)), 3)
  const ended = db
    .selectFrom('standing_spans')
    .select('convention_id')
    .distinct()
    .where('authority_id', '=', authorityId)
    .where('term_ends_on', '>=', sorted[0]!)
    .where('term_ends_on', '<=', until)
  const asked = on === undefined ? ended : ended.where('from_on', '<=', on).where('until_on', '>=', on)
  const rows = await asked.orderBy('convention_id').execute()
  return rows.map(({ convention_id }) => convention_id)
}
