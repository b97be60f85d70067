import type { Db } from '../database/open.ts'
import { fold, searchText } from '../locale/fold.ts'
import type { PartialDay } from '../rules/facts.ts'

/** Somebody who signs, with the capacity in which they usually do. */
export interface Person {
  id: string
  name: string
  capacity: string | null
  /** Null: a person of the authority itself. */
  partner: PersonsPartner | null
  note: string | null
  /** The days, as far as they are known, of the signatures that they gave. */
  signedOn: PartialDay[]
  /** Folded: the name, the capacity. */
  searchText: string
  version: number
}

/** The partner for which a person signs. */
export interface PersonsPartner {
  id: string
  reference: string
  name: string
  nameEn: string | null
  searchText: string
}

export interface PersonValues {
  name: string
  capacity: string | null
  partnerId: string | null
  note?: string | null
}

/** All of an authority's signatories, by name. */
export async function listPeople(db: Db, authorityId: string): Promise<Person[]> {
  return withSignatures(
    db,
    authorityId,
    await people(db, authorityId).orderBy('people.sort_key').orderBy('people.id').execute(),
  )
}

export async function findPerson(db: Db, authorityId: string, id: string): Promise<Person | null> {
  const rows = await people(db, authorityId).where('people.id', '=', id).execute()
  return (await withSignatures(db, authorityId, rows))[0] ?? null
}

const people = (db: Db, authorityId: string) =>
  db
    .selectFrom('people')
    .leftJoin('partners', (join) =>
      join.onRef('partners.authority_id', '=', 'people.authority_id').onRef('partners.id', '=', 'people.partner_id'),
    )
    .select([
      'people.id',
      'people.name',
      'people.capacity',
      'people.note',
      'people.search_text',
      'people.version',
      'people.partner_id',
    ])
    .select(['partners.reference', 'partners.name as partner', 'partners.name_en', 'partners.search_text as found_by'])
    .where('people.authority_id', '=', authorityId)

type PersonRow = Awaited<ReturnType<ReturnType<typeof people>['execute']>>[number]

async function withSignatures(db: Db, authorityId: string, rows: PersonRow[]): Promise<Person[]> {
  const signatures = await db
    .selectFrom('signatures')
    .select(['person_id', 'signed_on'])
    .where('authority_id', '=', authorityId)
    .where('person_id', 'is not', null)
    .where('corrected_at', 'is', null)
    .execute()
  const days = new Map<string | null, PartialDay[]>(rows.map(({ id }) => [id, []]))
  for (const { person_id, signed_on } of signatures) days.get(person_id)?.push(signed_on)
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    capacity: row.capacity,
    partner: partnerOf(row),
    note: row.note,
    signedOn: days.get(row.id) ?? [],
    searchText: row.search_text,
    version: row.version,
  }))
}

function partnerOf({
  partner_id: id,
  partner: name,
  reference,
  name_en: nameEn,
  found_by,
}: PersonRow): PersonsPartner | null {
  if (id === null || name === null) return null
  return { id, name, nameEn, reference: reference ?? '', searchText: found_by ?? '' }
}

/** A signature that somebody gave, and to what. */
export interface SignatureGiven {
  id: string
  reference: string
  title: string
  signedOn: PartialDay
  capacity: string | null
  place: string | null
}

/** The signatures that a person gave, the oldest first. */
export async function signaturesOf(db: Db, authorityId: string, personId: string): Promise<SignatureGiven[]> {
  return db
    .selectFrom('signatures')
    .innerJoin('conventions', (join) =>
      join
        .onRef('conventions.authority_id', '=', 'signatures.authority_id')
        .onRef('conventions.id', '=', 'signatures.convention_id'),
    )
    .select(['signatures.id', 'signatures.signed_on as signedOn', 'signatures.capacity', 'signatures.place'])
    .select(['conventions.reference', 'conventions.title'])
    .where('signatures.authority_id', '=', authorityId)
    .where('signatures.person_id', '=', personId)
    .where('signatures.corrected_at', 'is', null)
    .orderBy('signatures.signed_on')
    .orderBy('signatures.id')
    .execute()
}

/** The columns that say what people said, and those that are made of it. */
export function personColumns({ name, capacity, partnerId, note = null }: PersonValues) {
  const made = { search_text: searchText([name, capacity]), sort_key: fold(name) }
  return { name, capacity, partner_id: partnerId, note, ...made }
}

/** What people said of a recorded person. */
export function personValues({ name, capacity, partner, note }: Person): PersonValues {
  return { name, capacity, partnerId: partner?.id ?? null, note }
}
