import { may } from '../accounts/rights.ts'
import type { FormRead } from '../locale/fields.ts'
import { translate } from '../locale/locale.ts'
import { earliestOf } from '../rules/calendar.ts'
import { addressOf, pageSize } from '../web/listing.ts'
import { refuseJson, showPage } from '../web/respond.ts'
import { refuseFile, sendCsv } from '../web/sendCsv.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { findFilterChoices, wordsOf } from './choices.ts'
import { conventionCsvCells, conventionCsvNames } from './csv.ts'
import { type ConventionFilter, filterParameters, readFilter } from './filter.ts'
import type { Choices } from './filterPart.ts'
import { findFrame } from './frame.ts'
import { conventionItem } from './json.ts'
import { findJudged } from './judgedStore.ts'
import { listPage, refusedListPage } from './listPage.ts'
import { countAllConventions, countConventions, listConventionIds, listIdBatches } from './listStore.ts'
import { type JudgedConvention, judgedOn } from './standingOf.ts'
import { readConventions } from './store.ts'

/** So many conventions are read, judged and sent before other visitors get their turn. */
const batchSize = 50

/** The list of conventions under its filter: page, table and JSON. */
export const listRoutes: readonly Route[] = [
  { method: 'get', path: '/conventions', right: 'read', handle: showList },
  { method: 'get', path: '/conventions.csv', right: 'read', handle: sendList },
  { method: 'get', path: '/conventions.json', right: 'read', handle: sendJson },
  { method: 'get', path: '/api/conventions', right: 'read', handle: sendJson },
]

interface Asked {
  choices: Choices
  filter: FormRead<ConventionFilter>
}

async function asked({ deps, member, request }: MemberVisit): Promise<Asked> {
  const choices = await findFilterChoices(deps.database.db, member.authority.id)
  return { choices, filter: readFilter(request.query, { ...wordsOf(choices), services: choices.services }) }
}

/** The day by which the list is filtered: beyond the status rows, the last day that they reach. */
function listedDay({ member, on }: MemberVisit): string {
  return earliestOf([on, member.authority.spansUntilOn])!
}

async function showList(visit: MemberVisit): Promise<void> {
  const { deps, member, locale, request } = visit
  const { choices, filter } = await asked(visit)
  const frame = { title: translate(locale, 'nav.conventions'), section: 'conventions' }
  const mayWrite = may(member.role, 'write')
  if (!filter.ok) {
    const model = refusedListPage(locale, choices, request.query, filter.errors, mayWrite)
    return showPage(visit, 'conventions/list', frame, model, 422)
  }
  const { db } = deps.database
  const on = listedDay(visit)
  const query = { authorityId: member.authority.id, filter: filter.value, on }
  const count = await countConventions(db, query)
  const total = await countAllConventions(db, member.authority.id)
  const model = listPage(locale, choices, {
    filter: filter.value,
    rows: await pageOf(visit, filter.value),
    count,
    total,
    reachedOn: on === visit.on ? null : on,
    mayWrite,
    mayLoadSample: may(member.role, 'administer'),
  })
  showPage(visit, 'conventions/list', frame, model)
}

async function pageOf(visit: MemberVisit, filter: ConventionFilter): Promise<JudgedConvention[]> {
  const { deps, member } = visit
  const from = (filter.page - 1) * pageSize
  const query = { authorityId: member.authority.id, filter, on: listedDay(visit) }
  const ids = await listConventionIds(deps.database.db, query, { from, size: pageSize })
  return findJudged(deps.database.db, member.authority.id, ids, listedDay(visit))
}

/** The page's rows, each with its standing: the same for the file and for the API. */
async function sendJson(visit: MemberVisit): Promise<void> {
  const { deps, member, response } = visit
  const { filter } = await asked(visit)
  if (!filter.ok) return refuseJson(visit, filter.errors)
  const query = { authorityId: member.authority.id, filter: filter.value, on: listedDay(visit) }
  const count = await countConventions(deps.database.db, query)
  const rows = await pageOf(visit, filter.value)
  const items = rows.map(({ record, standing }) => conventionItem(record, standing))
  response.json({ items, count, next: nextAddress(visit, filter.value, count) })
}

/** Where a program goes on, whichever of both addresses it began with. */
function nextAddress({ dayAsked, on }: MemberVisit, filter: ConventionFilter, count: number) {
  if (filter.page * pageSize >= count) return null
  const day = dayAsked ? [['on', on] as const] : []
  return addressOf('/api/conventions', [...filterParameters(filter), ...day, ['page', String(filter.page + 1)]])
}

/** All rows and not only the page. */
async function sendList(visit: MemberVisit): Promise<void> {
  const { deps, member, locale } = visit
  const { db } = deps.database
  const { filter } = await asked(visit)
  if (!filter.ok) return refuseFile(visit, filter.errors)
  const query = { authorityId: member.authority.id, filter: filter.value, on: listedDay(visit) }
  const frame = await findFrame(db, member.authority.id)
  async function* batches() {
    for await (const batch of listIdBatches(db, query, batchSize)) {
      const records = await readConventions(db, member.authority.id, batch)
      const found = batch.flatMap((id) => records.get(id) ?? [])
      yield found.map((record) => conventionCsvCells(locale, judgedOn(record, frame, query.on)))
    }
  }
  await sendCsv(visit, { name: 'conventions', day: visit.on, columns: conventionCsvNames(locale) }, batches())
}
