import { findContacts } from '../contacts/store.ts'
import { languagesText } from '../conventions/names.ts'
import { findConventions } from '../conventions/store.ts'
import type { Db } from '../database/open.ts'
import { countFound, newestFound } from '../database/search.ts'
import { findDocuments } from '../documents/store.ts'
import { ownerTitle } from '../documents/words.ts'
import type { ReviewRecord } from '../reviews/record.ts'
import { findReviews } from '../reviews/store.ts'
import { type SearchedKind, searchedKinds } from './kinds.ts'

/** What search shows of the records that it finds. */

/** A text of a record, and in which language it stands where that is not the page's. */
export interface FoundText {
  /** The field that it is in: a word of the record's kind. */
  field: string
  text: string
  language: string | null
}

export interface FoundRecord {
  kind: SearchedKind
  id: string
  /** What its address ends with. */
  reference: string
  title: string
  titleEn: string | null
  /** A word of its kind's own words, null where nobody knows. */
  word: string | null
  countryCode: string | null
  /** The day, month or year that it goes by. */
  day: string | null
  fictional: boolean
  /** Names that are shown with it. */
  names: { name: string; nameEn: string | null }[]
  /** All else that it may have been found by. */
  texts: FoundText[]
}

export interface FoundGroup {
  kind: SearchedKind
  count: number
  records: FoundRecord[]
}

/** So many of a kind are shown; the kind's own list shows them all. */
export const shownOfEach = 20

/** The records of every kind that have all the words, the newest first. A kind of which none has is left out. */
export async function searchAll(db: Db, authorityId: string, words: readonly string[]): Promise<FoundGroup[]> {
  const groups: FoundGroup[] = []
  for (const kind of searchedKinds) {
    const count = await countFound(db, { authorityId, kind, words })
    if (count === 0) continue
    const ids = await newestFound(db, { authorityId, kind, words }, shownOfEach)
    groups.push({ kind, count, records: await recordsOf(db, authorityId, kind, ids) })
  }
  return groups
}

/** The records of exactly this reference. */
export async function recordsNamed(db: Db, authorityId: string, reference: string): Promise<FoundRecord[]> {
  const records: FoundRecord[] = []
  for (const [kind, table] of tables) {
    const row = await db
      .selectFrom(table)
      .select('id')
      .where('authority_id', '=', authorityId)
      .where('reference', '=', reference)
      .executeTakeFirst()
    if (row) records.push(...(await recordsOf(db, authorityId, kind, [row.id])))
  }
  return records
}

const tables = [
  ['convention', 'conventions'],
  ['partnership', 'partnerships'],
  ['partner', 'partners'],
  ['deliberation', 'deliberations'],
] as const

async function recordsOf(db: Db, authorityId: string, kind: SearchedKind, ids: string[]): Promise<FoundRecord[]> {
  const records = await gatherers[kind](db, authorityId, ids)
  const byId = new Map(records.map((record) => [record.id, record]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

type Gather = (db: Db, authorityId: string, ids: string[]) => Promise<FoundRecord[]>

const gatherers: Record<SearchedKind, Gather> = {
  convention: conventions,
  partnership: partnerships,
  partner: partners,
  deliberation: deliberations,
  person: people,
  contact: contacts,
  document: documents,
}

const plain = { titleEn: null, word: null, countryCode: null, day: null, fictional: false, names: [] }

async function conventions(db: Db, authorityId: string, ids: string[]): Promise<FoundRecord[]> {
  const records = await findConventions(db, authorityId, ids)
  return records.map((record) => ({
    ...plain,
    kind: 'convention',
    id: record.id,
    reference: record.reference,
    title: record.title,
    word: record.kind,
    day: record.signatures.map(({ signedOn }) => signedOn).sort()[0] ?? record.startOn,
    fictional: record.fictional,
    names: [
      ...record.partners.map(({ name, nameEn }) => ({ name, nameEn })),
      ...record.parties.filter(({ side }) => side === 'third').map(({ name }) => ({ name, nameEn: null })),
    ],
    texts: [
      ...record.partners.flatMap(({ ownName, ownLanguage }) => textsIn({ ownName }, ownLanguage)),
      ...textsIn({ object: record.object, service: record.service, placeKept: record.placeKept }),
      ...textsIn({ note: record.note, source: record.source }),
      ...reviewTexts(record.reviews),
    ],
  }))
}

async function partnerships(db: Db, authorityId: string, ids: string[]): Promise<FoundRecord[]> {
  const rows = await db
    .selectFrom('partnerships as s')
    .innerJoin('partners as p', (join) =>
      join.onRef('p.authority_id', '=', 's.authority_id').onRef('p.id', '=', 's.partner_id'),
    )
    .select(['s.id', 's.reference', 's.kind', 's.since', 's.since_note', 's.note', 's.source'])
    .select(['p.name', 'p.name_en', 'p.own_name', 'p.own_language', 'p.former_names', 'p.country_code', 'p.region'])
    .where('s.authority_id', '=', authorityId)
    .where('s.id', 'in', ids)
    .execute()
  const events = await db
    .selectFrom('partnership_events')
    .select(['partnership_id', 'reason'])
    .where('authority_id', '=', authorityId)
    .where('partnership_id', 'in', ids)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    ...plain,
    kind: 'partnership',
    id: row.id,
    reference: row.reference,
    title: row.name,
    titleEn: row.name_en,
    word: row.kind,
    countryCode: row.country_code,
    day: row.since,
    texts: [
      ...partnerTexts(row),
      ...textsIn({ sinceNote: row.since_note, note: row.note }),
      ...events.filter((one) => one.partnership_id === row.id).flatMap(({ reason }) => textsIn({ reason })),
      ...textsIn({ source: row.source }),
    ],
  }))
}

async function partners(db: Db, authorityId: string, ids: string[]): Promise<FoundRecord[]> {
  const rows = await db
    .selectFrom('partners')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('id', 'in', ids)
    .execute()
  return rows.map((row) => ({
    ...plain,
    kind: 'partner',
    id: row.id,
    reference: row.reference,
    title: row.name,
    titleEn: row.name_en,
    countryCode: row.country_code,
    texts: [...partnerTexts(row), ...textsIn({ note: row.note, source: row.source })],
  }))
}

async function deliberations(db: Db, authorityId: string, ids: string[]): Promise<FoundRecord[]> {
  const rows = await db
    .selectFrom('deliberations')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('id', 'in', ids)
    .execute()
  const reviews = await findReviews(db, authorityId, ids)
  return rows.map((row) => ({
    ...plain,
    kind: 'deliberation',
    id: row.id,
    reference: row.reference,
    title: row.object,
    day: row.session_on,
    fictional: row.facts === 'fictional',
    texts: [
      ...textsIn({ number: row.number, rapporteur: row.rapporteur, actIdentifier: row.act_identifier }),
      ...textsIn({ matterCode: row.matter_code, commissions: row.commissions, decisions: row.decisions }),
      ...textsIn({ note: row.note, source: row.source }),
      ...reviewTexts(reviews.get(row.id) ?? []),
    ],
  }))
}

/** What the State's representative sent back of an act. */
function reviewTexts(reviews: ReviewRecord[]): FoundText[] {
  return reviews.flatMap(({ said, source }) => textsIn({ review: said, source }))
}

async function people(db: Db, authorityId: string, ids: string[]): Promise<FoundRecord[]> {
  const rows = await db
    .selectFrom('people as o')
    .leftJoin('partners as p', (join) =>
      join.onRef('p.authority_id', '=', 'o.authority_id').onRef('p.id', '=', 'o.partner_id'),
    )
    .select(['o.id', 'o.name as person', 'o.capacity', 'o.note', 'p.name', 'p.name_en', 'p.own_name', 'p.own_language'])
    .select(['p.former_names', 'p.country_code', 'p.region'])
    .where('o.authority_id', '=', authorityId)
    .where('o.id', 'in', ids)
    .execute()
  const held = await db
    .selectFrom('mandates')
    .select(['person_id', 'capacity', 'act_identifier', 'scope', 'source', 'note'])
    .where('authority_id', '=', authorityId)
    .where('person_id', 'in', ids)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    ...plain,
    kind: 'person',
    id: row.id,
    reference: row.id,
    title: row.person,
    word: row.capacity,
    countryCode: row.country_code,
    names: row.name === null ? [] : [{ name: row.name, nameEn: row.name_en }],
    texts: [
      ...partnerTexts(row),
      ...textsIn({ note: row.note }),
      ...held
        .filter((one) => one.person_id === row.id)
        .flatMap(({ capacity, act_identifier, scope, source, note }) =>
          textsIn({ mandate: capacity, actIdentifier: act_identifier, scope, source, note }),
        ),
    ],
  }))
}

async function contacts(db: Db, authorityId: string, ids: string[]): Promise<FoundRecord[]> {
  const records = await findContacts(db, authorityId, ids)
  return records.map(({ id, name, office, email, telephone, languages, note, partner }) => ({
    ...plain,
    kind: 'contact',
    id,
    reference: id,
    title: name,
    word: office,
    names: [{ name: partner.name, nameEn: partner.nameEn }],
    texts: [
      ...textsIn({ email, telephone }),
      // Found by their names in both languages: the page shows the one that was asked for.
      ...(['fr', 'en'] as const).flatMap((locale) => textsIn({ languages: languagesText(locale, languages) || null })),
      ...textsIn({ note }),
    ],
  }))
}

async function documents(db: Db, authorityId: string, ids: string[]): Promise<FoundRecord[]> {
  const records = await findDocuments(db, authorityId, ids)
  return records.map(({ id, name, note, what, owner, addedAt }) => ({
    ...plain,
    kind: 'document',
    id,
    reference: id,
    title: name,
    word: what,
    day: addedAt.slice(0, 10),
    names: [{ name: ownerTitle('fr', owner), nameEn: ownerTitle('en', owner) }],
    texts: textsIn({ note }),
  }))
}

interface PartnerTexts {
  own_name: string | null
  own_language: string | null
  former_names: string | null
  region: string | null
}

function partnerTexts({ own_name, own_language, former_names, region }: PartnerTexts): FoundText[] {
  return [...textsIn({ ownName: own_name }, own_language), ...textsIn({ formerNames: former_names, region })]
}

function textsIn(texts: Record<string, string | null>, language: string | null = null): FoundText[] {
  return Object.entries(texts).flatMap(([field, text]) => (text ? [{ field, text, language }] : []))
}
