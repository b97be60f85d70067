import { may } from '../accounts/rights.ts'
import { findFrame } from '../conventions/frame.ts'
import { factsOf, standingOf } from '../conventions/standingOf.ts'
import { findConventions } from '../conventions/store.ts'
import { translate } from '../locale/locale.ts'
import { showPage } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { workLines } from './lines.ts'
import { homePage } from './pages.ts'
import { countByStatus, listConventionIdsAtWork } from './store.ts'

export const workRoutes: readonly Route[] = [{ method: 'get', path: '/', right: 'read', handle: showHome }]

async function showHome(visit: MemberVisit): Promise<void> {
  const { deps, member, locale, on, request } = visit
  const { db } = deps.database
  const authorityId = member.authority.id
  const reached = on > member.authority.spansUntilOn ? member.authority.spansUntilOn : on
  const asked = { authorityId, on: reached }
  const frame = await findFrame(db, authorityId)
  const records = await findConventions(db, authorityId, await listConventionIdsAtWork(db, asked))
  const conventions = records.map((record) => {
    return { record, facts: factsOf(record, frame, on), standing: standingOf(record, frame, on) }
  })
  const model = homePage(locale, {
    on,
    today: visit.today,
    lines: workLines(conventions),
    sessions: frame.sessions,
    counts: await countByStatus(db, asked),
    mayWrite: may(member.role, 'write'),
    mayLoadSample: may(member.role, 'administer'),
    loaded: request.query.done === 'demo',
  })
  showPage(visit, 'work/home', { title: translate(locale, 'nav.home'), section: 'home' }, model)
}
