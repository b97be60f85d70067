import { may } from '../accounts/rights.ts'
import { translate } from '../locale/locale.ts'
import { pageSize } from '../web/listing.ts'
import { showPage } from '../web/respond.ts'
import { refuseFile, sendCsv } from '../web/sendCsv.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { journalCsvCells, journalCsvNames } from './csv.ts'
import { type JournalFilter, readJournalFilter } from './filter.ts'
import { historyRoutes } from './historyRoutes.ts'
import { journalPage } from './pages.ts'
import { recordsTold } from './recordStore.ts'
import { countLines, linesBefore, toldSoFar } from './store.ts'

/** So many lines are read and sent before other visitors get their turn. */
const batchSize = 500

/** Whoever reads the records reads what was done to them; what was done to colleagues' accounts is for administrators. */
export const journalRoutes: readonly Route[] = [
  { method: 'get', path: '/journal', right: 'read', handle: showJournal },
  { method: 'get', path: '/journal.csv', right: 'read', handle: sendLines },
  ...historyRoutes,
]

async function showJournal(visit: MemberVisit): Promise<void> {
  const { deps, member, locale, request } = visit
  const { db } = deps.database
  const { id, timeZone } = member.authority
  const withAccounts = may(member.role, 'administer')
  const known = await toldSoFar(db, id, withAccounts)
  const read = readJournalFilter(request.query, known)
  const frame = { title: translate(locale, 'journal.title'), section: 'journal' }
  const form = { locale, typed: request.query, errors: read.ok ? {} : read.errors }
  if (!read.ok) return showPage(visit, 'journal/list', frame, journalPage(form, known, null), 422)
  const filter = read.value
  const asked = askedOf(visit, filter)
  const lines = await linesBefore(db, asked, { from: (filter.page - 1) * pageSize, size: pageSize })
  const records = await recordsTold(db, id, lines)
  const count = await countLines(db, asked)
  const listed = { filter, lines, count, records, timeZone, withoutAccounts: !withAccounts }
  showPage(visit, 'journal/list', frame, journalPage(form, known, listed))
}

function askedOf({ member }: MemberVisit, filter: JournalFilter) {
  const { id: authorityId, timeZone } = member.authority
  return { authorityId, timeZone, filter, withAccounts: may(member.role, 'administer') }
}

/** All lines and not only the page. */
async function sendLines(visit: MemberVisit): Promise<void> {
  const { deps, member, locale, request, today } = visit
  const { db } = deps.database
  const { id } = member.authority
  const read = readJournalFilter(request.query, await toldSoFar(db, id, may(member.role, 'administer')))
  if (!read.ok) return refuseFile(visit, read.errors)
  const asked = askedOf(visit, read.value)
  async function* batches() {
    for (let before: number | undefined; ; ) {
      const lines = await linesBefore(db, asked, { before, size: batchSize })
      const records = await recordsTold(db, id, lines)
      yield lines.map((line) => journalCsvCells(locale, line, records.get(`${line.recordKind} ${line.recordId}`)))
      if (lines.length < batchSize) return
      before = lines.at(-1)?.seq
    }
  }
  await sendCsv(visit, { name: 'journal', day: today, columns: journalCsvNames(locale) }, batches())
}
