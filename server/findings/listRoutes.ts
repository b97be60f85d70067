import { findFrame } from '../conventions/frame.ts'
import { standingOf } from '../conventions/standingOf.ts'
import { findConventions } from '../conventions/store.ts'
import { translate } from '../locale/locale.ts'
import { partnerNames } from '../partners/names.ts'
import { listPartners } from '../partners/store.ts'
import { earliestOf } from '../rules/calendar.ts'
import { pageSize } from '../web/listing.ts'
import { showPage } from '../web/respond.ts'
import { refuseFile, sendCsv } from '../web/sendCsv.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { acceptanceOf } from './accepted.ts'
import { answerModel } from './answerWords.ts'
import { findingsCsvCells, findingsCsvNames } from './csv.ts'
import { readFindingFilter } from './filter.ts'
import type { ListedFinding } from './listColumns.ts'
import { findingsPage, refusedFindingsPage } from './listPage.ts'
import { countAllFindings, countFindings, type FindingRow, listFindings } from './listStore.ts'
import { findingWords } from './words.ts'

/** So many findings are read, judged and sent before other visitors get their turn. */
const batchSize = 200

/** What the rules find on the day shown, over all conventions. */
export const listRoutes: readonly Route[] = [
  { method: 'get', path: '/findings', right: 'read', handle: showFindings },
  { method: 'get', path: '/findings.csv', right: 'read', handle: sendList },
]

async function asked({ deps, member, request }: MemberVisit) {
  const partners = await listPartners(deps.database.db, member.authority.id)
  const references = partners.map(({ reference }) => reference)
  return { partners, filter: readFindingFilter(request.query, references) }
}

/** The day by which the list is filtered: beyond the spans, the last day that they reach. */
function listedDay({ member, on }: MemberVisit): string {
  return earliestOf([on, member.authority.spansUntilOn])!
}

async function showFindings(visit: MemberVisit): Promise<void> {
  const { deps, member, locale, request } = visit
  const { partners, filter } = await asked(visit)
  const frame = { title: translate(locale, 'nav.findings'), section: 'findings' }
  if (!filter.ok) {
    const model = refusedFindingsPage(locale, partners, request.query, filter.errors)
    return showPage(visit, 'findings/list', frame, model, 422)
  }
  const { db } = deps.database
  const on = listedDay(visit)
  const query = { authorityId: member.authority.id, filter: filter.value, on }
  const count = await countFindings(db, query)
  const rows = await listFindings(db, query, { from: (filter.value.page - 1) * pageSize, size: pageSize })
  const model = findingsPage(locale, partners, {
    filter: filter.value,
    rows: await listed(visit, rows),
    count,
    total: await countAllFindings(db, query),
    reachedOn: on === visit.on ? null : on,
  })
  showPage(visit, 'findings/list', frame, model)
}

/** The rows with their sentences: these the rules make, for the rows that are shown only. */
async function listed(visit: MemberVisit, rows: FindingRow[]): Promise<ListedFinding[]> {
  const { deps, member, locale } = visit
  const { db } = deps.database
  const { authority } = member
  const ids = [...new Set(rows.map(({ conventionId }) => conventionId))]
  const frame = await findFrame(db, authority.id)
  const records = await findConventions(db, authority.id, ids)
  const judged = new Map(
    records.map((record) => [record.id, { record, standing: standingOf(record, frame, listedDay(visit)) }]),
  )
  return rows.flatMap(({ conventionId, rule, severity, since }) => {
    const { record, standing } = judged.get(conventionId) ?? {}
    const finding = standing?.findings.find((one) => one.rule === rule)
    if (!record || !finding) return []
    const answer = acceptanceOf(finding, record.acceptances)
    const partners = partnerNames(locale, record.partners)
    const { reference, title, fictional } = record
    return {
      severity,
      since,
      words: findingWords(locale, finding, authority.kind),
      answer: answer && answerModel(locale, answer),
      convention: { reference, title, partners, fictional },
    }
  })
}

/** All findings and not only the page. */
async function sendList(visit: MemberVisit): Promise<void> {
  const { deps, member, locale } = visit
  const { filter } = await asked(visit)
  if (!filter.ok) return refuseFile(visit, filter.errors)
  const query = { authorityId: member.authority.id, filter: filter.value, on: listedDay(visit) }
  const rows = await listFindings(deps.database.db, query)
  async function* batches() {
    for (let from = 0; from < rows.length; from += batchSize) {
      yield (await listed(visit, rows.slice(from, from + batchSize))).map(findingsCsvCells)
    }
  }
  const file = { name: translate(locale, 'findings.csv.file'), day: visit.on, columns: findingsCsvNames(locale) }
  await sendCsv(visit, file, batches())
}
