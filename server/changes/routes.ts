import { finished } from 'node:stream'
import { may } from '../accounts/rights.ts'
import { findFilterChoices } from '../conventions/choices.ts'
import type { FormRead } from '../locale/fields.ts'
import { translate } from '../locale/locale.ts'
import { fieldMessages } from '../locale/messages.ts'
import { earliestOf } from '../rules/calendar.ts'
import { addressOf, pageSize } from '../web/listing.ts'
import { showPage } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import type { AskedChanges } from './askedStore.ts'
import { changesCsvHead, changesCsvLine } from './csv.ts'
import { type ChangesFilter, filterParameters, groups, readChangesFilter } from './filter.ts'
import { changeItem } from './json.ts'
import { changeLines, countChanges, type Reader } from './lineStore.ts'
import { changesPage, refusedChangesPage } from './pages.ts'

/** So many changes are read, judged and sent before other visitors get their turn. */
const batchSize = 200

/** What changed in a period: page, table and JSON. */
export const changeRoutes: readonly Route[] = [
  { method: 'get', path: '/changes', right: 'read', handle: showChanges },
  { method: 'get', path: '/changes.csv', right: 'read', handle: sendCsv },
  { method: 'get', path: '/api/changes', right: 'read', handle: sendJson },
]

async function asked({ deps, member, request, on }: MemberVisit) {
  const choices = await findFilterChoices(deps.database.db, member.authority.id)
  const partners = choices.partners.map(({ reference }) => reference)
  const domains = choices.domains.map(({ code }) => code)
  return { choices, filter: readChangesFilter(request.query, { partners, domains }, on) }
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
  const { until } = changesAsked(visit, filter.value)
  const { counts, shown } = await pageOf(visit, filter.value)
  showPage(
    visit,
    'changes/list',
    frame,
    changesPage(locale, choices, { filter: filter.value, until, today, counts, shown }),
  )
}

/** A page of each group that is asked for. */
async function pageOf(visit: MemberVisit, filter: ChangesFilter) {
  const { db } = visit.deps.database
  const query = changesAsked(visit, filter)
  const counts = await countChanges(db, query)
  const shown = []
  for (const group of filter.group ? [filter.group] : groups) {
    const slice = { from: (filter.page - 1) * pageSize, size: pageSize }
    shown.push({ group, lines: await changeLines(db, query, group, readerOf(visit), slice) })
  }
  return { counts, shown }
}

async function sendJson(visit: MemberVisit): Promise<void> {
  const { filter: read } = await asked(visit)
  if (!read.ok) return refuseJson(visit, read)
  const filter = read.value
  const { counts, shown } = await pageOf(visit, filter)
  const items = shown.flatMap(({ lines }) => lines.map(changeItem))
  const goesOn = shown.some(({ group }) => counts[group] > filter.page * pageSize)
  const more: [string, string][] = [...(filter.group ? [['group', filter.group] as [string, string]] : [])]
  const next = addressOf('/api/changes', [...filterParameters(filter), ...more, ['page', String(filter.page + 1)]])
  const { until } = changesAsked(visit, filter)
  visit.response.json({ from: filter.from, to: filter.to, until, counts, items, next: goesOn ? next : null })
}

function refuseJson({ locale, response }: MemberVisit, { errors }: Extract<FormRead<ChangesFilter>, { ok: false }>) {
  response.status(422).json({ error: 'Unprocessable Entity', problems: fieldMessages(locale, errors) })
}

/** All changes and not only a page; other visitors get their turn between batches, and a reader who leaves ends the work. */
async function sendCsv(visit: MemberVisit): Promise<void> {
  const { deps, locale, response } = visit
  const { filter } = await asked(visit)
  if (!filter.ok) {
    const text = fieldMessages(locale, filter.errors).map(({ field, message }) => `${field}: ${message}\n`)
    response.status(422).type('text/plain').send(text.join(''))
    return
  }
  let gone = false
  finished(response, () => (gone = true))
  const query = changesAsked(visit, filter.value)
  const { from, to } = filter.value
  response.type('text/csv').attachment(`${translate(locale, 'changes.csv.file')}-${from}-${to}.csv`)
  response.write(changesCsvHead(locale))
  for (const group of filter.value.group ? [filter.value.group] : groups) {
    for (let first = 0; !gone; first += batchSize) {
      const slice = { from: first, size: batchSize }
      const lines = await changeLines(deps.database.db, query, group, readerOf(visit), slice)
      const drained = response.write(lines.map((line) => changesCsvLine(locale, line)).join(''))
      if (!drained && !gone) await new Promise((resolve) => response.once('drain', resolve).once('close', resolve))
      await new Promise((resolve) => setImmediate(resolve))
      if (lines.length < batchSize) break
    }
  }
  response.end()
}
