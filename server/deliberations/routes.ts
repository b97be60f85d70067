import { may } from '../accounts/rights.ts'
import { translate } from '../locale/locale.ts'
import type { Typed } from '../web/fields.ts'
import { pageSize } from '../web/listing.ts'
import { showPage } from '../web/respond.ts'
import { readInBatches, refuseFile, sendCsv } from '../web/sendCsv.ts'
import { csvCells, csvNames } from '../web/table.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { authorisationRoutes } from './authorisationRoutes.ts'
import { editingRoutes } from './editingRoutes.ts'
import { type DeliberationFilter, everything, isNarrowed, readFilter } from './filter.ts'
import { deliberationsPage, deliberationTable, refusedDeliberationsPage } from './listPage.ts'
import { conventionsOfEach, countDeliberations, deliberationsOnPage, sessionYears } from './listStore.ts'
import { recordingRoutes } from './recordingRoutes.ts'

/** The council's decisions: the list, the records, and what each allows about which convention. */
export const deliberationRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/deliberations',
    right: 'read',
    async handle(visit) {
      const filter = readFilter(visit.request.query)
      const years = await sessionYears(visit.deps.database.db, visit.member.authority.id)
      if (filter.ok) return showList(visit, filter.value, years)
      const typed = visit.request.query as Typed
      showFrame(visit, refusedDeliberationsPage(visit.locale, years, typed, filter.errors), 422)
    },
  },
  { method: 'get', path: '/deliberations.csv', right: 'read', handle: sendList },
  ...recordingRoutes,
  ...editingRoutes,
  ...authorisationRoutes,
]

async function showList(visit: MemberVisit, filter: DeliberationFilter, years: string[]): Promise<void> {
  const { deps, member, locale, on } = visit
  const { db } = deps.database
  const asked = { authorityId: member.authority.id, filter, on, when: 'by' } as const
  const after = { ...asked, when: 'after' } as const
  const count = await countDeliberations(db, asked)
  const rows = await deliberationsOnPage(db, asked, { from: (filter.page - 1) * pageSize, size: pageSize })
  // What comes after the day shown stands below the first page.
  const later = filter.page === 1 ? await deliberationsOnPage(db, after, { from: 0, size: pageSize }) : []
  const ids = [...rows, ...later].map(({ id }) => id)
  const model = deliberationsPage(locale, {
    on,
    filter,
    rows,
    count,
    total: isNarrowed(filter) ? await countDeliberations(db, { ...asked, filter: everything }) : count,
    later: { rows: later, count: filter.page === 1 ? await countDeliberations(db, after) : 0 },
    conventions: await conventionsOfEach(db, member.authority.id, ids),
    years,
    mayWrite: may(member.role, 'write'),
  })
  showFrame(visit, model, 200)
}

/** As many as the page counts: those by the day shown. */
async function sendList(visit: MemberVisit): Promise<void> {
  const { deps, member, locale, on, request } = visit
  const { db } = deps.database
  const filter = readFilter(request.query)
  if (!filter.ok) return refuseFile(visit, filter.errors)
  const authorityId = member.authority.id
  const asked = { authorityId, filter: filter.value, on, when: 'by' } as const
  const tableOf = (conventions: Map<string, string[]>) => deliberationTable(locale, { on, conventions }, [])
  const lines = readInBatches(async (place) => {
    const rows = await deliberationsOnPage(db, asked, place)
    const ids = rows.map(({ id }) => id)
    const table = tableOf(await conventionsOfEach(db, authorityId, ids))
    return rows.map((row) => csvCells(table, row))
  })
  await sendCsv(visit, { name: 'deliberations', day: on, columns: csvNames(tableOf(new Map())) }, lines)
}

function showFrame(visit: MemberVisit, model: object, status: number): void {
  const title = translate(visit.locale, 'nav.deliberations')
  showPage(visit, 'deliberations/list', { title, section: 'deliberations' }, model, status)
}
