import type { Db } from '../database/open.ts'
import type { CouncilSession } from '../rules/facts.ts'

/** The council's calendar: its sessions by day, each with the day on which its files close. */
export async function listCouncilSessions(db: Db, authorityId: string): Promise<CouncilSession[]> {
  const rows = await db
    .selectFrom('sessions')
    .select(['held_on', 'closes_on'])
    .where('authority_id', '=', authorityId)
    .where('body', '=', 'council')
    .orderBy('held_on')
    .execute()
  return rows.map(({ held_on, closes_on }) => ({ on: held_on, closesOn: closes_on }))
}
