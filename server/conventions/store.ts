import type { Selectable } from 'kysely'
import { findCommitments } from '../commitments/store.ts'
import { among } from '../database/among.ts'
import type { ConventionsTable } from '../database/conventionTables.ts'
import type { PartnerStandingColumns } from '../database/findingTables.ts'
import { grouped } from '../database/grouped.ts'
import type { Db } from '../database/open.ts'
import { remembered, rememberedEach } from '../database/remembered.ts'
import { findAcceptances } from '../findings/acceptanceStore.ts'
import { partnerStatus } from '../partners/status.ts'
import { findReviews } from '../reviews/store.ts'
import { findActs } from './actStore.ts'
import { authorisationOf, findAllowed } from './authorisationStore.ts'
import type { ConventionRecord, DomainName, PartnerName, PartyRecord } from './record.ts'

/** A convention with all that was recorded of it, null where the authority has none of this reference. */
export async function findConvention(db: Db, authorityId: string, reference: string): Promise<ConventionRecord | null> {
  const id = await remembered(db, `convention ${authorityId} ${reference}`, () => findId(db, authorityId, reference))
  return id === null ? null : ((await findConventions(db, authorityId, [id]))[0] ?? null)
}

async function findId(db: Db, authorityId: string, reference: string): Promise<string | null> {
  const row = await db
    .selectFrom('conventions')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('reference', '=', reference)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Several conventions in the order of their ids, by the same few queries however many they are. */
export async function findConventions(db: Db, authorityId: string, ids: string[]): Promise<ConventionRecord[]> {
  const known = `record of ${authorityId}`
  const records = await rememberedEach(db, known, ids, (unknown) => readConventions(db, authorityId, unknown))
  return ids.flatMap((id) => records(id) ?? [])
}

/** The same, read anew and forgotten: for what goes through all of them. */
export async function readConventions(
  db: Db,
  authorityId: string,
  ids: string[],
): Promise<Map<string, ConventionRecord>> {
  const rows = await db
    .selectFrom('conventions')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where(among(db, 'id', ids))
    .execute()
  const parties = await findParties(db, authorityId, ids)
  const domains = await findDomains(db, authorityId, ids)
  const allowed = await findAllowed(db, authorityId, ids)
  const reviews = await findReviews(db, authorityId, [...ids, ...allowed.map((one) => one.deliberationId)])
  const authorisations = grouped(allowed, (one) => [
    one.convention_id,
    authorisationOf(one, reviews.get(one.deliberationId) ?? []),
  ])
  const acts = await findActs(db, authorityId, ids)
  const commitments = await findCommitments(db, authorityId, ids)
  const acceptances = await findAcceptances(db, authorityId, ids)
  return new Map(
    rows.map((row) => {
      const own = parties.get(row.id) ?? []
      const record: ConventionRecord = {
        ...valuesOf(row),
        parties: own.map(({ party }) => party),
        partners: own.flatMap(({ partner }) => partner ?? []),
        domains: domains.get(row.id) ?? [],
        authorisations: authorisations.get(row.id) ?? [],
        ...acts(row.id),
        reviews: reviews.get(row.id) ?? [],
        commitments: commitments.get(row.id) ?? [],
        acceptances: acceptances.get(row.id) ?? [],
      }
      return [row.id, record]
    }),
  )
}

/** The conventions to which a partner is a party. */
export async function conventionIdsOfPartner(db: Db, authorityId: string, partnerId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('parties')
    .innerJoin('conventions', (join) =>
      join
        .onRef('conventions.authority_id', '=', 'parties.authority_id')
        .onRef('conventions.id', '=', 'parties.convention_id'),
    )
    .select('conventions.id')
    .where('parties.authority_id', '=', authorityId)
    .where('parties.partner_id', '=', partnerId)
    .orderBy('conventions.reference')
    .execute()
  return rows.map(({ id }) => id)
}

/** The conventions' names, for a choice in a form. */
export async function listConventionNames(db: Db, authorityId: string) {
  return db
    .selectFrom('conventions')
    .select(['id', 'reference', 'title'])
    .where('authority_id', '=', authorityId)
    .orderBy('reference')
    .execute()
}

function valuesOf(row: Selectable<ConventionsTable>) {
  return {
    id: row.id,
    reference: row.reference,
    kind: row.kind,
    title: row.title,
    object: row.object,
    startMode: row.start_mode,
    startOn: row.start_on,
    termMode: row.term_mode,
    termDuration: row.term_duration,
    termEndsOn: row.term_ends_on,
    renewalMode: row.renewal_mode,
    renewalPeriod: row.renewal_period,
    renewalMaximum: row.renewal_maximum,
    noticeMode: row.notice_mode,
    notice: row.notice,
    denounceable: row.denounceable,
    languages: row.languages?.split(' ') ?? [],
    prevailingLanguage: row.prevailing_language,
    placeKept: row.place_kept,
    service: row.service,
    noCommitment: row.no_commitment === 'yes',
    stateException: row.state_exception,
    source: row.source,
    note: row.note,
    fictional: row.facts === 'fictional',
    version: row.version,
  }
}

type PartyRow = { party: PartyRecord; partner: PartnerName | null }

async function findParties(db: Db, authorityId: string, ids: string[]): Promise<Map<string, PartyRow[]>> {
  const rows = await db
    .selectFrom('parties')
    .innerJoin('authorities', 'authorities.id', 'parties.authority_id')
    .leftJoin('partners', (join) =>
      join.onRef('partners.authority_id', '=', 'parties.authority_id').onRef('partners.id', '=', 'parties.partner_id'),
    )
    .select(['parties.id', 'parties.convention_id', 'parties.side', 'parties.partner_id', 'parties.name as third'])
    .select('parties.nature as own_nature')
    .select('authorities.name as authority')
    .select(['partners.reference', 'partners.name', 'partners.name_en', 'partners.own_name'])
    .select(['partners.own_language', 'partners.country_code', 'partners.nature', 'partners.recognition'])
    .select(['partners.recognition_from', 'partners.recognition_until', 'partners.sanctions_note'])
    .select(['partners.sanctions_from', 'partners.sanctions_until'])
    .where('parties.authority_id', '=', authorityId)
    .where(among(db, 'parties.convention_id', ids))
    .orderBy('parties.position')
    .execute()
  return grouped(rows, ({ id, convention_id, side, partner_id, third, own_nature, authority, name, ...partner }) => {
    const shown = side === 'authority' ? authority : (name ?? third ?? '')
    const party = { id, side, partnerId: partner_id, name: shown, nature: own_nature }
    return [convention_id, { party, partner: partner_id ? partnerName(partner_id, shown, partner) : null }]
  })
}

type PartnerColumns = {
  reference: string | null
  name_en: string | null
  own_name: string | null
  own_language: string | null
  country_code: string | null
} & { [column in keyof PartnerStandingColumns]?: PartnerStandingColumns[column] }

function partnerName(id: string, name: string, columns: PartnerColumns): PartnerName {
  return {
    id,
    name,
    reference: columns.reference ?? '',
    nameEn: columns.name_en,
    ownName: columns.own_name,
    ownLanguage: columns.own_language,
    countryCode: columns.country_code ?? '',
    ...partnerStatus(columns),
  }
}

async function findDomains(db: Db, authorityId: string, ids: string[]): Promise<Map<string, DomainName[]>> {
  const rows = await db
    .selectFrom('convention_domains')
    .innerJoin('domains', (join) =>
      join
        .onRef('domains.authority_id', '=', 'convention_domains.authority_id')
        .onRef('domains.id', '=', 'convention_domains.domain_id'),
    )
    .select(['convention_domains.convention_id', 'domains.id', 'domains.code'])
    .select(['domains.name_fr as nameFr', 'domains.name_en as nameEn'])
    .where('convention_domains.authority_id', '=', authorityId)
    .where(among(db, 'convention_domains.convention_id', ids))
    .orderBy('domains.sort_key')
    .execute()
  return grouped(rows, ({ convention_id, ...domain }) => [convention_id, domain])
}
