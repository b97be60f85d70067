import type { Db } from '../database/open.ts'
import type { CouncilSession, Duration } from '../rules/facts.ts'
import { listCouncilSessions } from '../sessions/store.ts'

/** What an authority's conventions are all judged by: its council's calendar and its settings. */
export interface Frame {
  sessions: CouncilSession[]
  alertWindow: Duration
  leadTime: Duration
}

export async function findFrame(db: Db, authorityId: string): Promise<Frame> {
  const sessions = await listCouncilSessions(db, authorityId)
  const { alert_window, lead_time } = await db
    .selectFrom('authorities')
    .select(['alert_window', 'lead_time'])
    .where('id', '=', authorityId)
    .executeTakeFirstOrThrow()
  return { sessions, alertWindow: alert_window, leadTime: lead_time }
}
