import type { Db } from '../database/open.ts'
import { remembered } from '../database/remembered.ts'
import { findEventsByPartner } from '../partnerships/eventStore.ts'
import type { Duration } from '../rules/facts.ts'
import type { PartnershipEvent } from '../rules/partnership.ts'
import type { CalendarSession } from '../sessions/record.ts'
import { listCouncilSessions } from '../sessions/store.ts'

/** What an authority's conventions are all judged by: its council's calendar, its settings, its partnerships. */
export interface Frame {
  sessions: CalendarSession[]
  alertWindow: Duration
  leadTime: Duration
  siren: string
  /** What happened to the partnership with each partner, by the partner's id. */
  events: ReadonlyMap<string, PartnershipEvent[]>
}

export function findFrame(db: Db, authorityId: string): Promise<Frame> {
  return remembered(db, `frame ${authorityId}`, () => readFrame(db, authorityId))
}

async function readFrame(db: Db, authorityId: string): Promise<Frame> {
  const sessions = await listCouncilSessions(db, authorityId)
  const events = await findEventsByPartner(db, authorityId)
  const { alert_window, lead_time, siren } = await db
    .selectFrom('authorities')
    .select(['alert_window', 'lead_time', 'siren'])
    .where('id', '=', authorityId)
    .executeTakeFirstOrThrow()
  return { sessions, events, siren, alertWindow: alert_window, leadTime: lead_time }
}
