import { finished } from 'node:stream'
import { may } from '../accounts/rights.ts'
import { translate } from '../locale/locale.ts'
import { fieldMessages } from '../locale/messages.ts'
import { pageSize } from '../web/listing.ts'
import { showPage } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { csvHead, csvLine } from './csv.ts'
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
  { method: 'get', path: '/journal.csv', right: 'read', handle: sendCsv },
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

/** All lines and not only the page; other visitors get their turn between batches. */
async function sendCsv(visit: MemberVisit): Promise<void> {
  const { deps, member, locale, request, response } = visit
  const { db } = deps.database
  const known = await toldSoFar(db, member.authority.id, may(member.role, 'administer'))
  const read = readJournalFilter(request.query, known)
  if (!read.ok) {
    const text = fieldMessages(locale, read.errors).map(({ field, message }) => `${field}: ${message}\n`)
    response.status(422).type('text/plain').send(text.join(''))
    return
  }
  let gone = false
  finished(response, () => (gone = true))
  response.type('text/csv').attachment(`journal-${visit.today}.csv`)
  response.write(csvHead(locale))
  let before: number | undefined
  while (!gone) {
    const lines = await linesBefore(db, askedOf(visit, read.value), { before, size: batchSize })
    const records = await recordsTold(db, member.authority.id, lines)
    const text = lines.map((line) => csvLine(locale, line, records.get(`${line.recordKind} ${line.recordId}`)))
    if (!response.write(text.join(''))) {
      await new Promise((resolve) => response.once('drain', resolve).once('close', resolve))
    }
    before = lines.at(-1)?.seq
    if (lines.length < batchSize) break
    await new Promise((resolve) => setImmediate(resolve))
  }
  response.end()
}
