import { may } from '../accounts/rights.ts'
import { findFrame } from '../conventions/frame.ts'
import { translate } from '../locale/locale.ts'
import { showPage } from '../web/respond.ts'
import type { AccountVisit, Route } from '../web/visit.ts'
import { begun, readSimulation, typedIn } from './form.ts'
import { simulated } from './simulated.ts'
import { type ResultModel, resultPart, simulationPage } from './simulationPage.ts'

/** A clause is tried before there is any record: its address holds it whole, and nothing is kept. */
export const simulationRoutes: readonly Route[] = [
  { method: 'get', path: '/simulate', right: 'own-account', handle: showSimulation },
]

/** The rules' own, for an account that belongs to no authority. */
const usual = { sessions: [], alertWindow: 'P9M', leadTime: 'P45D' }

async function showSimulation(visit: AccountVisit): Promise<void> {
  const { deps, request, locale, member, on } = visit
  const frame = member ? await findFrame(deps.database.db, member.authority.id) : usual
  const asked = typedIn(request.query)
  const form = asked && readSimulation(asked)
  const typed = asked ?? { ...begun, ownSessions: member ? 'yes' : '' }
  let result: ResultModel | null = null
  if (form?.ok) {
    const { alertWindow, leadTime } = frame
    const sessions = form.value.ownSessions ? frame.sessions : []
    const other = translate(locale, 'simulation.other-party')
    const authority = member?.authority ?? { name: translate(locale, 'simulation.authority'), kind: 'commune' as const }
    result = resultPart(locale, simulated(form.value, { other, sessions, alertWindow, leadTime }), typed, {
      authority,
      on,
      mayWrite: member !== null && may(member.role, 'write'),
    })
  }
  const errors = form && !form.ok ? form.errors : {}
  const own =
    member && frame.sessions.length > 0 ? { authority: member.authority.name, sessions: frame.sessions.length } : null
  const model = simulationPage({ locale, typed, errors }, { own, settings: frame, on }, result)
  const frameOfPage = { title: translate(locale, 'simulation.title'), section: 'simulate' }
  showPage(visit, 'simulation/simulate', frameOfPage, model, form && !form.ok ? 422 : 200)
}
