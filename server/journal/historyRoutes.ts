import { domainName } from '../domains/names.ts'
import { domainReference } from '../domains/referenceStore.ts'
import { listDomains } from '../domains/store.ts'
import { translate } from '../locale/locale.ts'
import { partnerName } from '../partners/names.ts'
import { listPartners } from '../partners/store.ts'
import { found } from '../web/errors.ts'
import { showPage } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import type { Names } from './history.ts'
import { historyPage } from './historyPage.ts'
import { authorisationIdsNaming, documentIdsOf, type JournalLine, linesOf } from './store.ts'

interface History {
  path: string
  recordKind: string
  table: 'conventions' | 'partnerships' | 'partners' | 'deliberations' | 'people' | 'domains'
  /** The column that the address names it by. */
  key: 'reference' | 'id' | 'code'
  section: string
  list:
    | 'nav.conventions'
    | 'nav.partnerships'
    | 'nav.partners'
    | 'nav.deliberations'
    | 'nav.signatories'
    | 'nav.domains'
}

const histories: readonly History[] = [
  {
    path: '/conventions',
    recordKind: 'convention',
    table: 'conventions',
    key: 'reference',
    section: 'conventions',
    list: 'nav.conventions',
  },
  {
    path: '/partnerships',
    recordKind: 'partnership',
    table: 'partnerships',
    key: 'reference',
    section: 'partnerships',
    list: 'nav.partnerships',
  },
  {
    path: '/partners',
    recordKind: 'partner',
    table: 'partners',
    key: 'reference',
    section: 'partnerships',
    list: 'nav.partners',
  },
  {
    path: '/deliberations',
    recordKind: 'deliberation',
    table: 'deliberations',
    key: 'reference',
    section: 'deliberations',
    list: 'nav.deliberations',
  },
  {
    path: '/signatories',
    recordKind: 'person',
    table: 'people',
    key: 'id',
    section: 'signatories',
    list: 'nav.signatories',
  },
  { path: '/domains', recordKind: 'domain', table: 'domains', key: 'code', section: 'domains', list: 'nav.domains' },
]

/** The history of each kind of record: who wrote what, and what it said before. */
export const historyRoutes: readonly Route[] = histories.map((history) => ({
  method: 'get',
  path: `${history.path}/:${history.key}/history`,
  right: 'read',
  handle: (visit) => showHistory(visit, history),
}))

async function showHistory(visit: MemberVisit, history: History): Promise<void> {
  const { deps, member, locale, request } = visit
  const { path, recordKind, table, key, section, list } = history
  const { db } = deps.database
  const { id: authorityId, timeZone } = member.authority
  const asked = String(request.params[key])
  const record = await db
    .selectFrom(table as 'domains')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where(key as 'code', '=', asked)
    .executeTakeFirst()
  const { id } = found(record)
  const own = await linesOf(db, authorityId, recordKind, [id])
  const documents = await linesOf(db, authorityId, 'document', await documentIdsOf(db, authorityId, id))
  const lines = [...own, ...(await authorisationLines(visit, recordKind, asked, own)), ...documents]
  const name = key === 'id' ? nameIn(own) : asked
  const back = `${path}/${asked}`
  const crumbs = [
    { text: translate(locale, list), href: path },
    { text: name, href: back },
  ]
  const frame = {
    title: translate(locale, 'history.title', { name }),
    section,
    crumbs,
    here: translate(locale, 'history.link'),
  }
  const model = historyPage(locale, {
    name,
    back,
    lines: lines.sort((one, other) => other.seq - one.seq),
    names: await namesKnown(visit),
    timeZone,
  })
  showPage(visit, 'journal/history', frame, model)
}

/** What was allowed about a convention, or by a deliberation, belongs to its history. */
async function authorisationLines(
  { deps, member }: MemberVisit,
  recordKind: string,
  reference: string,
  own: JournalLine[],
): Promise<JournalLine[]> {
  if (recordKind !== 'convention' && recordKind !== 'deliberation') return []
  const { db } = deps.database
  const { id } = member.authority
  const said = own.flatMap(({ before, after }) => [before, after]) as ({ reference?: unknown } | null)[]
  const references = said.flatMap((one) => (typeof one?.reference === 'string' ? [one.reference] : []))
  const ids = await authorisationIdsNaming(db, id, recordKind, [...new Set([reference, ...references])])
  return linesOf(db, id, 'authorisation', ids)
}

function nameIn([newest]: JournalLine[]): string {
  const { name } = (newest?.after ?? {}) as { name?: unknown }
  return typeof name === 'string' ? name : ''
}

async function namesKnown({ deps, member, locale }: MemberVisit): Promise<Names> {
  const { db } = deps.database
  const partners = await listPartners(db, member.authority.id)
  const domains = await listDomains(db, member.authority.id)
  const named = partners.flatMap((one) =>
    [one.reference, one.id].map((key) => [key, partnerName(locale, one)] as const),
  )
  return {
    partners: new Map<string, string>([...named, ['authority', member.authority.name]]),
    domains: new Map(domains.map((one) => [one.code, domainName(locale, one)])),
    themes: new Map(domainReference().themes.map((one) => [one.code, domainName(locale, one)])),
  }
}
