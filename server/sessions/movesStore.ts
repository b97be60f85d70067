import { findFrame } from '../conventions/frame.ts'
import type { ConventionRecord } from '../conventions/record.ts'
import { findConventions } from '../conventions/store.ts'
import type { Db } from '../database/open.ts'
import type { Day } from '../rules/facts.ts'
import { changedCalendar, type Move, movesOf } from './moves.ts'
import { conventionIdsWithinReach } from './reachStore.ts'
import type { SessionDay } from './record.ts'

/** So many conventions are asked for at once. */
const batchSize = 500

/** Whose calendar it is, and until when its status rows reach. */
interface OfAuthority {
  id: string
  spansUntilOn: Day
}

/** The conventions that some days may move; beyond the status rows, those of the last day that they reach. */
export async function recordsWithinReach(db: Db, { id, spansUntilOn }: OfAuthority, days: Day[], on: Day) {
  const ids = await conventionIdsWithinReach(db, id, { days, on: on > spansUntilOn ? spansUntilOn : on })
  const records: ConventionRecord[] = []
  for (let from = 0; from < ids.length; from += batchSize) {
    records.push(...(await findConventions(db, id, ids.slice(from, from + batchSize))))
  }
  return records
}

/** The conventions whose decision a new session moves. */
export async function movesByNew(db: Db, authority: OfAuthority, session: SessionDay, on: Day): Promise<Move[]> {
  if (session.body !== 'council') return []
  const records = await recordsWithinReach(db, authority, [session.heldOn], on)
  const frame = await findFrame(db, authority.id)
  const changed = { ...frame, sessions: changedCalendar(frame.sessions, { without: [], added: [session] }) }
  return movesOf(records, frame, changed, on)
}
