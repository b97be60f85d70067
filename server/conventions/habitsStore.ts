import type { Db } from '../database/open.ts'
import type { HabitRow } from './habits.ts'

/** So many of the last conventions show a habit. */
const last = 12

/** The authority's last conventions, or those with one partner, the last recorded first; amendments are none of their own. */
export async function findHabitRows(db: Db, authorityId: string, partnerId: string | null): Promise<HabitRow[]> {
  const query = db
    .selectFrom('conventions')
    .select(['kind', 'languages', 'term_mode', 'term_duration', 'renewal_mode', 'renewal_period'])
    .select(['renewal_maximum', 'notice_mode', 'notice'])
    .where('authority_id', '=', authorityId)
    .where('kind', '!=', 'amendment')
    // An id tells when its record was made.
    .orderBy('id', 'desc')
    .limit(last)
  const rows = await (partnerId === null
    ? query
    : query.where('id', 'in', (inner) =>
        inner
          .selectFrom('parties')
          .select('convention_id')
          .where('parties.authority_id', '=', authorityId)
          .where('parties.partner_id', '=', partnerId),
      )
  ).execute()
  return rows.map((row) => ({
    kind: row.kind,
    languages: row.languages?.split(' ') ?? [],
    termMode: row.term_mode,
    termDuration: row.term_duration,
    renewalMode: row.renewal_mode,
    renewalPeriod: row.renewal_period,
    renewalMaximum: row.renewal_maximum,
    noticeMode: row.notice_mode,
    notice: row.notice,
  }))
}
