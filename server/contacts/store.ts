import type { Db } from '../database/open.ts'
import { searchText } from '../locale/fold.ts'
import { languageName } from '../locale/format.ts'
import type { Day } from '../rules/facts.ts'

/** Somebody met at a partner. */
export interface Contact extends ContactValues {
  id: string
  partner: { reference: string; name: string; nameEn: string | null }
  /** Folded: who it is, how they are reached, their partner. Kept nowhere but in the index, which an erasure clears. */
  searchText: string
  version: number
}

/** What people say of a contact. */
export interface ContactValues {
  partnerId: string
  name: string
  office: string | null
  email: string | null
  telephone: string | null
  /** ISO 639-1. */
  languages: string[]
  note: string | null
  /** The last day on which it may be kept. */
  keptUntil: Day
}

/** All of an authority's contacts. */
export async function listContacts(db: Db, authorityId: string): Promise<Contact[]> {
  return (await contacts(db, authorityId).execute()).map(contactOf)
}

/** Those of some ids. */
export async function findContacts(db: Db, authorityId: string, ids: readonly string[]): Promise<Contact[]> {
  if (ids.length === 0) return []
  return (await contacts(db, authorityId).where('contacts.id', 'in', ids).execute()).map(contactOf)
}

export async function findContact(db: Db, authorityId: string, id: string): Promise<Contact | null> {
  const row = await contacts(db, authorityId).where('contacts.id', '=', id).executeTakeFirst()
  return row ? contactOf(row) : null
}

/** Those met at one partner. */
export async function contactsOfPartner(db: Db, authorityId: string, partnerId: string): Promise<Contact[]> {
  return (await contacts(db, authorityId).where('contacts.partner_id', '=', partnerId).execute()).map(contactOf)
}

const contacts = (db: Db, authorityId: string) =>
  db
    .selectFrom('contacts')
    .innerJoin('partners', (join) =>
      join
        .onRef('partners.authority_id', '=', 'contacts.authority_id')
        .onRef('partners.id', '=', 'contacts.partner_id'),
    )
    .selectAll('contacts')
    .select(['partners.reference', 'partners.name as partner', 'partners.name_en', 'partners.search_text'])
    .where('contacts.authority_id', '=', authorityId)
    .orderBy('contacts.id')

type Row = Awaited<ReturnType<ReturnType<typeof contacts>['execute']>>[number]

function contactOf(row: Row): Contact {
  const { name, office, email, telephone, note } = row
  const languages = row.languages?.split(' ') ?? []
  const spoken = languages.flatMap((code) => [languageName('fr', code), languageName('en', code)])
  return {
    id: row.id,
    partnerId: row.partner_id,
    partner: { reference: row.reference, name: row.partner, nameEn: row.name_en },
    name,
    office,
    email,
    telephone,
    languages,
    note,
    keptUntil: row.kept_until,
    searchText: searchText([name, office, email, telephone, note, row.search_text, ...spoken]),
    version: row.version,
  }
}

/** The columns that say what people said. */
export function contactColumns({ partnerId, languages, keptUntil, ...texts }: ContactValues) {
  return { ...texts, partner_id: partnerId, languages: languages.join(' ') || null, kept_until: keptUntil }
}
