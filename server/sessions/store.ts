import type { Selectable } from 'kysely'
import type { Db } from '../database/open.ts'
import type { SessionsTable } from '../database/schema.ts'
import type { Day } from '../rules/facts.ts'
import { bodies, type CalendarSession, type ListedSession, type SessionRecord, type SessionValues } from './record.ts'

/** The council's calendar: its sessions by day, each with the day on which its files close. */
export async function listCouncilSessions(db: Db, authorityId: string): Promise<CalendarSession[]> {
  const rows = await db
    .selectFrom('sessions')
    .select(['id', 'held_on', 'closes_on'])
    .where('authority_id', '=', authorityId)
    .where('body', '=', 'council')
    .orderBy('held_on')
    .execute()
  return rows.map(({ id, held_on, closes_on }) => ({ id, on: held_on, closesOn: closes_on }))
}

/** Every session of every body by day, with the number of its deliberations. */
export async function listSessions(db: Db, authorityId: string): Promise<ListedSession[]> {
  const rows = await sessions(db, authorityId).orderBy('held_on').orderBy('body').execute()
  const taken = await db
    .selectFrom('deliberations')
    .select((build) => ['session_id', build.fn.countAll<number>().as('count')])
    .where('authority_id', '=', authorityId)
    .where('session_id', 'is not', null)
    .groupBy('session_id')
    .execute()
  const counts = new Map(taken.map(({ session_id, count }) => [session_id, Number(count)]))
  return rows.map((row) => ({ ...recordOf(row), deliberations: counts.get(row.id) ?? 0 }))
}

/** The sessions that are held on some days, whoever meets. */
export async function sessionsOnDays(db: Db, authorityId: string, days: Day[]): Promise<SessionRecord[]> {
  if (days.length === 0) return []
  const rows = await sessions(db, authorityId).where('held_on', 'in', days).execute()
  return rows.map(recordOf)
}

export async function findSession(db: Db, authorityId: string, id: string): Promise<SessionRecord | null> {
  const row = await sessions(db, authorityId).where('id', '=', id).executeTakeFirst()
  return row ? recordOf(row) : null
}

/** The session at which a deliberation was taken, null where the calendar has none. */
export async function sessionOfDeliberation(db: Db, authorityId: string, deliberationId: string) {
  const link = db.selectFrom('deliberations').select('session_id').where('authority_id', '=', authorityId)
  const row = await sessions(db, authorityId)
    .where('id', '=', link.where('id', '=', deliberationId))
    .executeTakeFirst()
  return row ? recordOf(row) : null
}

/** Which session a deliberation of some day was taken at: the council's, else that of another body. */
export async function sessionIdOn(db: Db, authorityId: string, day: Day): Promise<string | null> {
  const held = await sessionsOnDays(db, authorityId, [day])
  const [first] = held.toSorted((one, other) => bodies.indexOf(one.body) - bodies.indexOf(other.body))
  return first?.id ?? null
}

/** A deliberation taken at a session. */
export interface DeliberationTaken {
  reference: string
  object: string
  receivedOn: Day | null
  fictional: boolean
}

export async function deliberationsTakenAt(db: Db, authorityId: string, id: string): Promise<DeliberationTaken[]> {
  const rows = await db
    .selectFrom('deliberations')
    .select(['reference', 'object', 'received_on', 'facts'])
    .where('authority_id', '=', authorityId)
    .where('session_id', '=', id)
    .orderBy('reference')
    .execute()
  return rows.map(({ reference, object, received_on: receivedOn, facts }) => {
    return { reference, object, receivedOn, fictional: facts === 'fictional' }
  })
}

/** The columns that say what people said of a session. */
export function sessionColumns({ body, heldOn, closesOn, kind, note }: SessionValues) {
  return { body, held_on: heldOn, closes_on: closesOn, kind, note }
}

function sessions(db: Db, authorityId: string) {
  return db.selectFrom('sessions').selectAll().where('authority_id', '=', authorityId)
}

function recordOf(row: Selectable<SessionsTable>): SessionRecord {
  return {
    id: row.id,
    body: row.body,
    heldOn: row.held_on,
    closesOn: row.closes_on,
    kind: row.kind,
    note: row.note,
    fictional: row.facts === 'fictional',
    version: row.version,
  }
}
