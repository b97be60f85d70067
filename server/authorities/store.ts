import type { Db } from '../database/open.ts'
import type { AuthorityKind } from '../locale/law.ts'

/** What an authority has settled for itself. */
export interface Settings {
  name: string
  kind: AuthorityKind
  siren: string
  timeZone: string
  alertWindow: string
  leadTime: string
  latitude: number | null
  longitude: number | null
  version: number
}

export async function findSettings(db: Db, authorityId: string): Promise<Settings> {
  const row = await db
    .selectFrom('authorities')
    .select(['name', 'kind', 'siren', 'time_zone', 'alert_window', 'lead_time', 'latitude', 'longitude', 'version'])
    .where('id', '=', authorityId)
    .executeTakeFirstOrThrow()
  const { time_zone: timeZone, alert_window: alertWindow, lead_time: leadTime, ...named } = row
  return { ...named, timeZone, alertWindow, leadTime }
}
