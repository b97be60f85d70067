import { findContacts, listContacts } from '../contacts/store.ts'
import type { Db } from '../database/open.ts'
import type { IndexedRecord } from '../database/search.ts'
import { findDocuments } from '../documents/store.ts'
import { wordsOf } from '../locale/words.ts'
import type { MandateRecord } from '../mandates/record.ts'
import { findMandates } from '../mandates/store.ts'
import { findReviews } from '../reviews/store.ts'
import type { SearchedKind } from './kinds.ts'

/** What each kind of record is found by, and the day it goes by: its names, its texts, its notes. */

type Asked = readonly string[] | 'all'
type Gather = (db: Db, authorityId: string, ids: Asked) => Promise<IndexedRecord[]>

/** The records as the index should have them, in the order in which they were entered; one that is gone is not among them. */
export function indexedRecords(db: Db, authorityId: string, kind: SearchedKind, ids: Asked): Promise<IndexedRecord[]> {
  return gatherers[kind](db, authorityId, ids)
}

const gatherers: Record<SearchedKind, Gather> = {
  convention: conventions,
  partnership: partnerships,
  partner: partners,
  deliberation: deliberations,
  person: people,
  contact: contacts,
  document: documents,
}

/** A convention goes by its first signature, else by its start; one that is neither signed nor begun is as new as its entry. */
async function conventions(db: Db, authorityId: string, ids: Asked): Promise<IndexedRecord[]> {
  const all = db
    .selectFrom('conventions as c')
    .select(['c.id', 'c.search_text', 'c.note', 'c.source', 'c.start_on', 'c.created_at'])
    .select((build) =>
      build
        .selectFrom('signatures as s')
        .select((signed) => signed.fn.min('s.signed_on').as('signed_on'))
        .whereRef('s.authority_id', '=', 'c.authority_id')
        .whereRef('s.convention_id', '=', 'c.id')
        .where('s.corrected_at', 'is', null)
        .as('signed_on'),
    )
    .where('c.authority_id', '=', authorityId)
    .orderBy('c.id')
  const rows = await (ids === 'all' ? all : all.where('c.id', 'in', ids)).execute()
  const sentBack = await reviewTexts(db, authorityId, ids)
  return rows.map(({ id, search_text, note, source, start_on, created_at, signed_on }) => ({
    id,
    day: signed_on ?? start_on ?? created_at.slice(0, 10),
    words: wordsIn([search_text, note, source, ...sentBack(id)]),
  }))
}

async function partnerships(db: Db, authorityId: string, ids: Asked): Promise<IndexedRecord[]> {
  const all = db
    .selectFrom('partnerships as s')
    .innerJoin('partners as p', (join) =>
      join.onRef('p.authority_id', '=', 's.authority_id').onRef('p.id', '=', 's.partner_id'),
    )
    .select(['s.id', 's.reference', 's.since', 's.since_note', 's.note', 's.source', 's.created_at', 'p.search_text'])
    .where('s.authority_id', '=', authorityId)
    .orderBy('s.id')
  const rows = await (ids === 'all' ? all : all.where('s.id', 'in', ids)).execute()
  const reasons = await reasonsOf(db, authorityId)
  return rows.map(({ id, reference, since, since_note, note, source, created_at, search_text }) => ({
    id,
    day: since ?? created_at.slice(0, 10),
    words: wordsIn([reference, search_text, since_note, note, source, ...(reasons.get(id) ?? [])]),
  }))
}

/** Why the partnerships' events happened. */
async function reasonsOf(db: Db, authorityId: string): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('partnership_events')
    .select(['partnership_id', 'reason'])
    .where('authority_id', '=', authorityId)
    .where('reason', 'is not', null)
    .orderBy('id')
    .execute()
  const reasons = new Map<string, string[]>()
  for (const { partnership_id, reason } of rows) {
    reasons.set(partnership_id, [...(reasons.get(partnership_id) ?? []), reason ?? ''])
  }
  return reasons
}

async function partners(db: Db, authorityId: string, ids: Asked): Promise<IndexedRecord[]> {
  const all = db
    .selectFrom('partners')
    .select(['id', 'search_text', 'note', 'source', 'created_at'])
    .where('authority_id', '=', authorityId)
    .orderBy('id')
  const rows = await (ids === 'all' ? all : all.where('id', 'in', ids)).execute()
  return rows.map(({ id, search_text, note, source, created_at }) => ({
    id,
    day: created_at.slice(0, 10),
    words: wordsIn([search_text, note, source]),
  }))
}

async function deliberations(db: Db, authorityId: string, ids: Asked): Promise<IndexedRecord[]> {
  const all = db
    .selectFrom('deliberations')
    .select(['id', 'search_text', 'session_on'])
    .where('authority_id', '=', authorityId)
    .orderBy('id')
  const rows = await (ids === 'all' ? all : all.where('id', 'in', ids)).execute()
  const sentBack = await reviewTexts(db, authorityId, ids)
  return rows.map(({ id, search_text, session_on }) => ({
    id,
    day: session_on,
    words: wordsIn([search_text, ...sentBack(id)]),
  }))
}

/** What the State's representative sent back of some acts. */
async function reviewTexts(db: Db, authorityId: string, ids: Asked) {
  const reviews = await findReviews(db, authorityId, ids)
  return (id: string) => (reviews.get(id) ?? []).flatMap(({ said, source }) => [said, source])
}

async function people(db: Db, authorityId: string, ids: Asked): Promise<IndexedRecord[]> {
  const all = db
    .selectFrom('people as o')
    .leftJoin('partners as p', (join) =>
      join.onRef('p.authority_id', '=', 'o.authority_id').onRef('p.id', '=', 'o.partner_id'),
    )
    .select(['o.id', 'o.search_text', 'o.note', 'p.search_text as partner'])
    .where('o.authority_id', '=', authorityId)
    .orderBy('o.id')
  const rows = await (ids === 'all' ? all : all.where('o.id', 'in', ids)).execute()
  const held = await findMandates(db, authorityId, ids)
  return rows.map(({ id, search_text, note, partner }) => ({
    id,
    day: null,
    words: wordsIn([search_text, note, partner, ...(held.get(id) ?? []).flatMap(mandateTexts)]),
  }))
}

/** In which capacities people sign, and by which orders. */
function mandateTexts({ capacity, order, source, note }: MandateRecord): (string | null)[] {
  return [capacity, order?.actIdentifier ?? null, order?.scope ?? null, source, note]
}

async function contacts(db: Db, authorityId: string, ids: Asked): Promise<IndexedRecord[]> {
  const rows = await (ids === 'all' ? listContacts(db, authorityId) : findContacts(db, authorityId, ids))
  return rows.map(({ id, searchText }) => ({ id, day: null, words: wordsIn([searchText]) }))
}

async function documents(db: Db, authorityId: string, ids: Asked): Promise<IndexedRecord[]> {
  const rows = await findDocuments(db, authorityId, ids)
  return rows.map(({ id, name, note, addedAt }) => ({ id, day: addedAt.slice(0, 10), words: wordsIn([name, note]) }))
}

function wordsIn(texts: (string | null)[]): string[] {
  return wordsOf(texts.filter((text) => text !== null).join(' '))
}
