import { findFrame } from '../conventions/frame.ts'
import type { ConventionRecord } from '../conventions/record.ts'
import { standingOf } from '../conventions/standingOf.ts'
import { findConventions } from '../conventions/store.ts'
import type { Day } from '../rules/facts.ts'
import type { MemberVisit } from '../web/visit.ts'
import { changedCalendar, decisionOf, movesOf } from './moves.ts'
import type { CalendarChanges } from './movesPart.ts'
import { conventionIdsWithinReach } from './reachStore.ts'
import type { SessionDay, SessionRecord } from './record.ts'
import { deliberationsTakenAt } from './store.ts'

/** What a form would change in the calendar, looked at before anything is saved. */

/** So many conventions are asked for at once. */
const batchSize = 500

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
  const records = await recordsWithinReach(
    visit,
    touched.map(({ heldOn }) => heldOn),
  )
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
  const frame = await findFrame(visit.deps.database.db, visit.member.authority.id)
  const records = await recordsWithinReach(visit, [heldOn])
  return records.flatMap((record) => {
    const standing = standingOf(record, frame, visit.on)
    const decision = decisionOf(standing)
    return decision?.session === heldOn ? [{ record, standing, decision }] : []
  })
}

/** Beyond the status rows, those of the last day that they reach. */
async function recordsWithinReach({ deps, member, on }: MemberVisit, days: Day[]) {
  const { id, spansUntilOn } = member.authority
  const reach = { days, on: on > spansUntilOn ? spansUntilOn : on }
  const ids = await conventionIdsWithinReach(deps.database.db, id, reach)
  const records: ConventionRecord[] = []
  for (let from = 0; from < ids.length; from += batchSize) {
    records.push(...(await findConventions(deps.database.db, id, ids.slice(from, from + batchSize))))
  }
  return records
}
