import { findFrame } from '../conventions/frame.ts'
import { standingOf } from '../conventions/standingOf.ts'
import type { MemberVisit } from '../web/visit.ts'
import { changedCalendar, decisionOf, movesOf } from './moves.ts'
import type { CalendarChanges } from './movesPart.ts'
import { recordsWithinReach } from './movesStore.ts'
import type { SessionDay, SessionRecord } from './record.ts'
import { deliberationsTakenAt } from './store.ts'

/** What a form would change in the calendar, looked at before anything is saved. */

interface Wanted {
  /** The session as it is recorded, null where it is new. */
  before: SessionRecord | null
  /** What there would be: none where it is removed. */
  after: readonly SessionDay[]
}

export async function calendarChanges(visit: MemberVisit, { before, after }: Wanted): Promise<CalendarChanges> {
  const { deps, member, on } = visit
  const { db } = deps.database
  const { authority } = member
  const touched = [...(before ? [before] : []), ...after].filter(({ body }) => body === 'council')
  const days = touched.map(({ heldOn }) => heldOn)
  const records = await recordsWithinReach(db, authority, days, on)
  const frame = await findFrame(db, authority.id)
  const calendar = { without: before ? [before.id] : [], added: after }
  const changed = { ...frame, sessions: changedCalendar(frame.sessions, calendar) }
  const stays = before !== null && after.some(({ heldOn }) => heldOn === before.heldOn)
  return {
    on,
    moves: movesOf(records, frame, changed, on),
    left: before === null || stays ? [] : await deliberationsTakenAt(db, authority.id, before.id),
  }
}

/** The conventions that wait on the day shown for a decision at a session, each with its standing. */
export async function conventionsToDecide(visit: MemberVisit, { body, heldOn }: SessionRecord) {
  if (body !== 'council') return []
  const { db } = visit.deps.database
  const { authority } = visit.member
  const frame = await findFrame(db, authority.id)
  const records = await recordsWithinReach(db, authority, [heldOn], visit.on)
  return records.flatMap((record) => {
    const standing = standingOf(record, frame, visit.on)
    const decision = decisionOf(standing)
    return decision?.session === heldOn ? [{ record, standing, decision }] : []
  })
}
