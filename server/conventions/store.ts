import type { Selectable } from 'kysely'
import { findCommitments } from '../commitments/store.ts'
import type { ConventionsTable } from '../database/conventionTables.ts'
import type { PartnerStandingColumns } from '../database/findingTables.ts'
import type { Db } from '../database/open.ts'
import { draftColumns, draftOf } from '../deliberations/draft.ts'
import { findAcceptances } from '../findings/acceptanceStore.ts'
import { partnerStatus } from '../partners/status.ts'
import { findActs } from './actStore.ts'
import type { AuthorisationRecord, ConventionRecord, DomainName, PartnerName, PartyRecord } from './record.ts'

/** A convention with all that was recorded of it, null where the authority has none of this reference. */
export async function findConvention(db: Db, authorityId: string, reference: string): Promise<ConventionRecord | null> {
  const row = await db
    .selectFrom('conventions')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('reference', '=', reference)
    .executeTakeFirst()
  return row ? ((await findConventions(db, authorityId, [row.id]))[0] ?? null) : null
}

/** Several conventions in the order of their ids, by the same few queries however many they are. */
export async function findConventions(db: Db, authorityId: string, ids: string[]): Promise<ConventionRecord[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('conventions')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('id', 'in', ids)
    .execute()
  const parties = await findParties(db, authorityId, ids)
  const domains = await findDomains(db, authorityId, ids)
  const authorisations = await findAuthorisations(db, authorityId, ids)
  const acts = await findActs(db, authorityId, ids)
  const commitments = await findCommitments(db, authorityId, ids)
  const acceptances = await findAcceptances(db, authorityId, ids)
  const records = new Map(
    rows.map((row) => {
      const own = parties.get(row.id) ?? []
      const record: ConventionRecord = {
        ...valuesOf(row),
        parties: own.map(({ party }) => party),
        partners: own.flatMap(({ partner }) => partner ?? []),
        domains: domains.get(row.id) ?? [],
        authorisations: authorisations.get(row.id) ?? [],
        ...acts(row.id),
        commitments: commitments.get(row.id) ?? [],
        acceptances: acceptances.get(row.id) ?? [],
      }
      return [row.id, record]
    }),
  )
  return ids.flatMap((id) => records.get(id) ?? [])
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
    .select('authorities.name as authority')
    .select(['partners.reference', 'partners.name', 'partners.name_en', 'partners.own_name'])
    .select(['partners.own_language', 'partners.country_code', 'partners.nature', 'partners.recognition'])
    .select(['partners.recognition_from', 'partners.recognition_until', 'partners.sanctions_note'])
    .select(['partners.sanctions_from', 'partners.sanctions_until'])
    .where('parties.authority_id', '=', authorityId)
    .where('parties.convention_id', 'in', ids)
    .orderBy('parties.position')
    .execute()
  return grouped(rows, ({ id, convention_id, side, partner_id, third, authority, name, ...partner }) => {
    const shown = side === 'authority' ? authority : (name ?? third ?? '')
    const party = { id, side, partnerId: partner_id, name: shown }
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
    .where('convention_domains.convention_id', 'in', ids)
    .orderBy('domains.sort_key')
    .execute()
  return grouped(rows, ({ convention_id, ...domain }) => [convention_id, domain])
}

async function findAuthorisations(
  db: Db,
  authorityId: string,
  ids: string[],
): Promise<Map<string, AuthorisationRecord[]>> {
  const rows = await db
    .selectFrom('authorisations')
    .innerJoin('deliberations', (join) =>
      join
        .onRef('deliberations.authority_id', '=', 'authorisations.authority_id')
        .onRef('deliberations.id', '=', 'authorisations.deliberation_id'),
    )
    .leftJoin('deliberations as replacing', (join) =>
      join
        .onRef('replacing.authority_id', '=', 'deliberations.authority_id')
        .onRef('replacing.replaces_id', '=', 'deliberations.id'),
    )
    .select(['authorisations.convention_id', 'authorisations.id', 'authorisations.deliberation_id as deliberationId'])
    .select(['authorisations.approves', 'authorisations.signs', 'authorisations.changes_of_detail'])
    .select(['authorisations.acts_of_application', 'authorisations.whom'])
    .select(['deliberations.reference as deliberationReference', 'deliberations.object', 'deliberations.number'])
    .select(['deliberations.act_identifier as actIdentifier', 'deliberations.session_on as sessionOn'])
    .select(['deliberations.sent_on as sentOn', 'deliberations.received_on as receivedOn'])
    .select(['deliberations.published_on as publishedOn', 'deliberations.completed_on as completedOn'])
    .select('replacing.session_on as replacedFrom')
    .select(draftColumns.map((column) => `authorisations.${column}` as const))
    .where('authorisations.authority_id', '=', authorityId)
    .where('authorisations.convention_id', 'in', ids)
    .orderBy('deliberations.session_on', (by) => by.asc().nullsLast())
    .orderBy('deliberations.reference')
    .orderBy('replacing.session_on', (by) => by.asc().nullsLast())
    .execute()
  return grouped(
    firstOfEach(rows),
    ({ convention_id, changes_of_detail, acts_of_application, approves, signs, ...row }) => [
      convention_id,
      {
        ...withoutDraft(row),
        draft: draftOf(row),
        approves: approves === 'yes',
        signs: signs === 'yes',
        changesOfDetail: changes_of_detail === 'yes',
        actsOfApplication: acts_of_application === 'yes',
      },
    ],
  )
}

function withoutDraft<R extends object>(row: R): Omit<R, (typeof draftColumns)[number]> {
  return Object.fromEntries(
    Object.entries(row).filter(([name]) => !(draftColumns as readonly string[]).includes(name)),
  ) as never
}

/** A deliberation replaced twice comes twice: the first of those that replace it counts. */
function firstOfEach<R extends { id: string }>(rows: R[]): R[] {
  return rows.filter(({ id }, place) => rows.findIndex((row) => row.id === id) === place)
}

/** Rows as values, gathered by the convention that each belongs to. */
function grouped<R, V>(rows: R[], read: (row: R) => [conventionId: string, value: V]): Map<string, V[]> {
  const groups = new Map<string, V[]>()
  for (const row of rows) {
    const [conventionId, value] = read(row)
    const group = groups.get(conventionId)
    if (group) group.push(value)
    else groups.set(conventionId, [value])
  }
  return groups
}
