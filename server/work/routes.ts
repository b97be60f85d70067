import { may } from '../accounts/rights.ts'
import { findFrame } from '../conventions/frame.ts'
import type { ConventionRecord } from '../conventions/record.ts'
import { factsOf, standingOf } from '../conventions/standingOf.ts'
import { findConventions } from '../conventions/store.ts'
import { openFindings } from '../findings/accepted.ts'
import { translate } from '../locale/locale.ts'
import { earliestOf } from '../rules/calendar.ts'
import type { Standing } from '../rules/facts.ts'
import { showPage } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { workCounts } from './counts.ts'
import { workLines } from './lines.ts'
import { homePage, mostLines } from './pages.ts'
import { countAlike, listConventionIdsAtWork } from './store.ts'

export const workRoutes: readonly Route[] = [{ method: 'get', path: '/', right: 'read', handle: showHome }]

/** What somebody has accepted with a reason calls nobody any more. */
function withoutAccepted({ acceptances }: ConventionRecord, standing: Standing): Standing {
  return { ...standing, findings: openFindings(standing.findings, acceptances) }
}

async function showHome(visit: MemberVisit): Promise<void> {
  const { deps, member, locale, on, request } = visit
  const { db } = deps.database
  const authorityId = member.authority.id
  const reached = earliestOf([on, member.authority.spansUntilOn])!
  const asked = { authorityId, on: reached }
  const frame = await findFrame(db, authorityId)
  const records = await findConventions(db, authorityId, await listConventionIdsAtWork(db, asked, mostLines + 1))
  const conventions = records.map((record) => {
    return {
      record,
      facts: factsOf(record, frame, on),
      standing: withoutAccepted(record, standingOf(record, frame, on)),
    }
  })
  const model = homePage(locale, {
    on,
    today: visit.today,
    lines: workLines(conventions),
    sessions: frame.sessions,
    counts: workCounts(await countAlike(db, asked)),
    mayWrite: may(member.role, 'write'),
    mayLoadSample: may(member.role, 'administer'),
    loaded: request.query.done === 'demo',
  })
  showPage(visit, 'work/home', { title: translate(locale, 'nav.home'), section: 'home' }, model)
}
