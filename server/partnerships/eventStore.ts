import type { Db } from '../database/open.ts'
import type { PartnershipEvent } from '../rules/partnership.ts'

/** What happened to the partnerships of an authority, by the partner's id, in the order in which it was entered. */
export async function findEventsByPartner(db: Db, authorityId: string): Promise<Map<string, PartnershipEvent[]>> {
  const rows = await db
    .selectFrom('partnership_events')
    .innerJoin('partnerships', (join) =>
      join
        .onRef('partnerships.authority_id', '=', 'partnership_events.authority_id')
        .onRef('partnerships.id', '=', 'partnership_events.partnership_id'),
    )
    .select(['partnerships.partner_id', 'partnership_events.kind'])
    .select(['partnership_events.happened_on as happenedOn', 'partnership_events.entered_on as enteredOn'])
    .where('partnership_events.authority_id', '=', authorityId)
    .orderBy('partnership_events.id')
    .execute()
  const events = new Map<string, PartnershipEvent[]>()
  for (const { partner_id, ...event } of rows) events.set(partner_id, [...(events.get(partner_id) ?? []), event])
  return events
}
