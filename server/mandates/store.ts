import type { Selectable } from 'kysely'
import { among } from '../database/among.ts'
import type { MandatesTable } from '../database/mandateTables.ts'
import type { Db } from '../database/open.ts'
import type { MandateRecord, MandateValues, Signer } from './record.ts'

/** The mandates of some people, or of all, by the person's id, the earliest first. */
export async function findMandates(
  db: Db,
  authorityId: string,
  personIds: readonly string[] | 'all',
): Promise<Map<string, MandateRecord[]>> {
  if (personIds.length === 0) return new Map()
  const all = mandates(db, authorityId)
  return byPerson(await (personIds === 'all' ? all : all.where(among(db, 'person_id', personIds))).execute())
}

/** Those of one person. */
export async function mandatesOfPerson(db: Db, authorityId: string, personId: string): Promise<MandateRecord[]> {
  return (await findMandates(db, authorityId, [personId])).get(personId) ?? []
}

export async function findMandate(db: Db, authorityId: string, id: string): Promise<MandateRecord | null> {
  const row = await mandates(db, authorityId).where('id', '=', id).executeTakeFirst()
  return row ? mandateOf(row) : null
}

/** Everybody who signs for the authority itself, by name, with all of their mandates. */
export async function findSigners(db: Db, authorityId: string): Promise<Signer[]> {
  const people = await db
    .selectFrom('people')
    .select(['id', 'name'])
    .where('authority_id', '=', authorityId)
    .where('partner_id', 'is', null)
    .orderBy('sort_key')
    .orderBy('id')
    .execute()
  const held = await findMandates(db, authorityId, 'all')
  return people.map(({ id, name }) => ({ id, name, mandates: held.get(id) ?? [] }))
}

/** The conventions that some people signed or are to sign. */
export async function conventionIdsSignedBy(db: Db, authorityId: string, personIds: string[]): Promise<string[]> {
  if (personIds.length === 0) return []
  const rows = await db
    .selectFrom('signatures')
    .select('convention_id')
    .distinct()
    .where('authority_id', '=', authorityId)
    .where(among(db, 'person_id', personIds))
    .where('corrected_at', 'is', null)
    .orderBy('convention_id')
    .execute()
  return rows.map((row) => row.convention_id)
}

const mandates = (db: Db, authorityId: string) =>
  db.selectFrom('mandates').selectAll().where('authority_id', '=', authorityId).orderBy('id')

function byPerson(rows: Selectable<MandatesTable>[]): Map<string, MandateRecord[]> {
  const all = rows.map(mandateOf).sort((one, other) => (beginning(one) < beginning(other) ? -1 : 1))
  const people = new Map<string, MandateRecord[]>()
  for (const one of all) people.set(one.personId, [...(people.get(one.personId) ?? []), one])
  return people
}

function beginning({ from, order, id }: MandateRecord): string {
  return `${from ?? order?.executoryOn ?? order?.signedOn ?? ''} ${id}`
}

function mandateOf(row: Selectable<MandatesTable>): MandateRecord {
  return {
    id: row.id,
    personId: row.person_id,
    capacity: row.capacity,
    way: row.way,
    from: row.from_on,
    until: row.until_on,
    order:
      row.signed_on === null
        ? null
        : {
            actIdentifier: row.act_identifier,
            signedOn: row.signed_on,
            executoryOn: row.executory_on,
            scope: row.scope,
            covers: row.covers && row.covers === 'yes',
            withdrawnOn: row.withdrawn_on,
          },
    source: row.source,
    note: row.note,
    version: row.version,
  }
}

/** The columns that say what people said. */
export function mandateColumns({ capacity, way, from, until, order, source, note }: MandateValues) {
  const covers = order?.covers ?? null
  return {
    capacity,
    way,
    from_on: from,
    until_on: until,
    act_identifier: order?.actIdentifier ?? null,
    signed_on: order?.signedOn ?? null,
    executory_on: order?.executoryOn ?? null,
    scope: order?.scope ?? null,
    covers: covers === null ? null : covers ? ('yes' as const) : ('no' as const),
    withdrawn_on: order?.withdrawnOn ?? null,
    source,
    note,
  }
}
