import { may } from '../accounts/rights.ts'
import { findFilterChoices, wordsOf } from '../conventions/choices.ts'
import { translate } from '../locale/locale.ts'
import { earliestOf } from '../rules/calendar.ts'
import { addressOf, type Parameter, pageSize } from '../web/listing.ts'
import { refuseJson, showPage } from '../web/respond.ts'
import { readInBatches, refuseFile, sendCsv } from '../web/sendCsv.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import type { AskedChanges } from './askedStore.ts'
import { changesCsvCells, changesCsvNames } from './csv.ts'
import { type ChangesFilter, filterParameters, type Group, groups, readChangesFilter } from './filter.ts'
import { changeItem } from './json.ts'
import { changeLines, countChanges, type Reader } from './lineStore.ts'
import { changesPage, refusedChangesPage } from './pages.ts'

/** So many changes are read, judged and sent before other visitors get their turn. */
const batchSize = 200

/** What changed in a period: page, table and JSON. */
export const changeRoutes: readonly Route[] = [
  { method: 'get', path: '/changes', right: 'read', handle: showChanges },
  { method: 'get', path: '/changes.csv', right: 'read', handle: sendFile },
  { method: 'get', path: '/api/changes', right: 'read', handle: sendJson },
]

async function asked({ deps, member, request, on }: MemberVisit) {
  const choices = await findFilterChoices(deps.database.db, member.authority.id)
  return { choices, filter: readChangesFilter(request.query, wordsOf(choices), on) }
}

function changesAsked({ member }: MemberVisit, { from, to, partner, kind, domain }: ChangesFilter): AskedChanges {
  const { id: authorityId, timeZone, spansUntilOn } = member.authority
  const until = earliestOf([to, spansUntilOn])!
  return { authorityId, timeZone, from, until, partner, kind, domain, withAccounts: may(member.role, 'administer') }
}

function readerOf({ locale, member, today }: MemberVisit): Reader {
  return { locale, authority: member.authority, on: today }
}

async function showChanges(visit: MemberVisit): Promise<void> {
  const { locale, request, today } = visit
  const { choices, filter } = await asked(visit)
  const crumbs = [{ text: translate(locale, 'nav.home'), href: '/' }]
  const frame = { title: translate(locale, 'changes.title'), section: 'home', crumbs }
  if (!filter.ok) {
    const form = { locale, typed: request.query, errors: filter.errors }
    return showPage(visit, 'changes/list', frame, refusedChangesPage(form, choices), 422)
  }
  const page = await pageOf(visit, filter.value)
  showPage(visit, 'changes/list', frame, changesPage(locale, choices, { ...page, filter: filter.value, today }))
}

/** A page of each group that is asked for. */
async function pageOf(visit: MemberVisit, filter: ChangesFilter) {
  const { db } = visit.deps.database
  const query = changesAsked(visit, filter)
  const counts = await countChanges(db, query)
  const shown = []
  for (const group of groupsOf(filter)) {
    const slice = { from: (filter.page - 1) * pageSize, size: pageSize }
    shown.push({ group, lines: await changeLines(db, query, group, readerOf(visit), slice) })
  }
  return { until: query.until, counts, shown }
}

function groupsOf({ group }: ChangesFilter): readonly Group[] {
  return group ? [group] : groups
}

async function sendJson(visit: MemberVisit): Promise<void> {
  const { filter: read } = await asked(visit)
  if (!read.ok) return refuseJson(visit, read.errors)
  const filter = read.value
  const { until, counts, shown } = await pageOf(visit, filter)
  const items = shown.flatMap(({ lines }) => lines.map(changeItem))
  const goesOn = shown.some(({ group }) => counts[group] > filter.page * pageSize)
  const own: Parameter[] = filter.group ? [['group', filter.group]] : []
  const next = addressOf('/api/changes', [...filterParameters(filter), ...own, ['page', String(filter.page + 1)]])
  visit.response.json({ from: filter.from, to: filter.to, until, counts, items, next: goesOn ? next : null })
}

/** All changes and not only a page. */
async function sendFile(visit: MemberVisit): Promise<void> {
  const { locale } = visit
  const { filter } = await asked(visit)
  if (!filter.ok) return refuseFile(visit, filter.errors)
  const { from, to } = filter.value
  const file = { name: `${translate(locale, 'changes.csv.file')}-${from}`, day: to, columns: changesCsvNames(locale) }
  await sendCsv(visit, file, csvRows(visit, filter.value))
}

async function* csvRows(visit: MemberVisit, filter: ChangesFilter) {
  const { deps, locale } = visit
  const query = changesAsked(visit, filter)
  for (const group of groupsOf(filter)) {
    yield* readInBatches(async (slice) => {
      const lines = await changeLines(deps.database.db, query, group, readerOf(visit), slice)
      return lines.map((line) => changesCsvCells(locale, line))
    }, batchSize)
  }
}
