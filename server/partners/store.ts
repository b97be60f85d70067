import type { Selectable } from 'kysely'
import type { Db } from '../database/open.ts'
import type { PartnersTable } from '../database/schema.ts'
import { fold, searchText } from '../locale/fold.ts'
import { countryName } from '../locale/format.ts'
import { freeReference, referenceFrom } from '../locale/reference.ts'
import type { PartnerFacts } from './statusForm.ts'

/** A foreign local authority with which the authority cooperates. */
export interface Partner extends PartnerFacts {
  id: string
  reference: string
  name: string
  nameEn: string | null
  ownName: string | null
  /** ISO 639-1. */
  ownLanguage: string | null
  formerNames: string | null
  /** ISO 3166-1 alpha-2. */
  countryCode: string
  region: string | null
  latitude: number | null
  longitude: number | null
  website: string | null
  wikidataId: string | null
  note: string | null
  source: string | null
  /** Folded: every name in every script, the country in both languages. */
  searchText: string
  version: number
}

/** What people say of a partner: all but what the store makes itself. */
export type PartnerValues = Omit<Partner, 'id' | 'searchText' | 'version'>

/** All of an authority's partners, by their French names. */
export async function listPartners(db: Db, authorityId: string): Promise<Partner[]> {
  const rows = await db
    .selectFrom('partners')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .orderBy('sort_key')
    .orderBy('id')
    .execute()
  return rows.map(partnerOf)
}

export async function findPartner(db: Db, authorityId: string, reference: string): Promise<Partner | null> {
  const row = await db
    .selectFrom('partners')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('reference', '=', reference)
    .executeTakeFirst()
  return row ? partnerOf(row) : null
}

export async function findPartnerById(db: Db, authorityId: string, id: string): Promise<Partner | null> {
  const row = await db
    .selectFrom('partners')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? partnerOf(row) : null
}

/** The reference that a partner of this name gets where nobody chose one. */
export async function proposedPartnerReference(db: Db, authorityId: string, name: string): Promise<string> {
  const rows = await db.selectFrom('partners').select('reference').where('authority_id', '=', authorityId).execute()
  return freeReference(
    referenceFrom(name),
    rows.map(({ reference }) => reference),
  )
}

/** The columns that say what people said, and those that are made of it. */
export function partnerColumns(values: PartnerValues) {
  return {
    reference: values.reference,
    name: values.name,
    name_en: values.nameEn,
    own_name: values.ownName,
    own_language: values.ownLanguage,
    former_names: values.formerNames,
    country_code: values.countryCode,
    region: values.region,
    latitude: values.latitude,
    longitude: values.longitude,
    website: values.website,
    wikidata_id: values.wikidataId,
    note: values.note,
    source: values.source,
    nature: values.nature,
    recognition: values.recognition,
    recognition_from: values.recognitionFrom,
    recognition_until: values.recognitionUntil,
    sanctions_note: values.sanctionsNote,
    sanctions_from: values.sanctionsFrom,
    sanctions_until: values.sanctionsUntil,
    oda: values.oda,
    search_text: searchText([...namesOf(values), ...countryNames(values), values.region, values.reference]),
    sort_key: fold(values.name),
  }
}

/** What people said of a recorded partner. */
export function partnerValues({ id: _id, searchText: _text, version: _version, ...values }: Partner): PartnerValues {
  return values
}

/** Every name that a partner is found by. */
export function namesOf({ name, nameEn, ownName, formerNames }: PartnerValues): (string | null)[] {
  return [name, nameEn, ownName, formerNames]
}

function countryNames({ countryCode }: PartnerValues): string[] {
  return [countryName('fr', countryCode), countryName('en', countryCode)]
}

function partnerOf(row: Selectable<PartnersTable>): Partner {
  return {
    id: row.id,
    reference: row.reference,
    name: row.name,
    nameEn: row.name_en,
    ownName: row.own_name,
    ownLanguage: row.own_language,
    formerNames: row.former_names,
    countryCode: row.country_code,
    region: row.region,
    latitude: row.latitude,
    longitude: row.longitude,
    website: row.website,
    wikidataId: row.wikidata_id,
    note: row.note,
    source: row.source,
    nature: row.nature,
    recognition: row.recognition,
    recognitionFrom: row.recognition_from,
    recognitionUntil: row.recognition_until,
    sanctionsNote: row.sanctions_note,
    sanctionsFrom: row.sanctions_from,
    sanctionsUntil: row.sanctions_until,
    oda: row.oda,
    searchText: row.search_text,
    version: row.version,
  }
}
