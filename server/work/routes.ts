import { may } from '../accounts/rights.ts'
import { recordVisit } from '../changes/recordVisit.ts'
import { sinceVisit } from '../changes/sinceStore.ts'
import { findFilterChoices, wordsOf } from '../conventions/choices.ts'
import { findFrame } from '../conventions/frame.ts'
import { countAllConventions } from '../conventions/listStore.ts'
import { recentParts } from '../journal/recent.ts'
import { recentRecords } from '../journal/recentStore.ts'
import { translate } from '../locale/locale.ts'
import { earliestOf } from '../rules/calendar.ts'
import { refuseJson, showPage } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { workCounts } from './counts.ts'
import { readWorkFilter, type WorkFilter } from './filter.ts'
import { workItem } from './json.ts'
import { mostLines } from './linePart.ts'
import { findWork } from './lineStore.ts'
import { homePage, refusedHomePage } from './pages.ts'
import { findPartnershipsAtWork, passing } from './partnershipStore.ts'
import { postponementRoutes } from './postponementRoutes.ts'
import { countWork } from './store.ts'
import { findYearAhead } from './yearStore.ts'

/** What needs a person: the home page, and the same lines for programs. */
export const workRoutes: readonly Route[] = [
  { method: 'get', path: '/', right: 'read', handle: showHome },
  { method: 'get', path: '/api/work', right: 'read', handle: sendJson },
  ...postponementRoutes,
]

async function asked({ deps, member, request }: MemberVisit) {
  const choices = await findFilterChoices(deps.database.db, member.authority.id)
  return { choices, filter: readWorkFilter(request.query, wordsOf(choices)) }
}

async function showHome(visit: MemberVisit): Promise<void> {
  const { member, locale, request } = visit
  const { choices, filter } = await asked(visit)
  const frame = { title: translate(locale, 'nav.home'), section: 'home' }
  const rights = { mayWrite: may(member.role, 'write'), mayLoadSample: may(member.role, 'administer') }
  if (!filter.ok) {
    const form = { locale, typed: request.query, errors: filter.errors }
    return showPage(visit, 'work/home', frame, refusedHomePage(form, choices, rights), 422)
  }
  const parts = await partsOf(visit, filter.value)
  const model = homePage(locale, { ...parts, ...rights, choices, filter: filter.value, done: request.query.done })
  showPage(visit, 'work/home', frame, model)
}

/** All that the page is made from. */
async function partsOf(visit: MemberVisit, filter: WorkFilter) {
  const { deps, member, on, today } = visit
  const { db } = deps.database
  const { authority } = member
  const reached = earliestOf([on, authority.spansUntilOn])!
  const query = { authorityId: authority.id, filter, on: reached }
  const all = await findPartnershipsAtWork(db, { authorityId: authority.id, on: reached })
  const { sessions } = await findFrame(db, authority.id)
  return {
    on,
    today,
    sessions,
    since: await sinceOf(visit),
    work: await findWork(db, { authority, filter, on }, mostLines),
    partnerships: passing(all, filter).map(({ partnership }) => partnership),
    counts: workCounts(await countWork(db, query)),
    year: await findYearAhead(db, query, on),
    recent: visit.dayAsked ? [] : await recentOf(visit),
    empty: all.length === 0 && (await countAllConventions(db, authority.id)) === 0,
  }
}

/** What changed since the last visit: a true day, which no other day shown has. */
async function sinceOf({ deps, member, account, locale, today, dayAsked }: MemberVisit) {
  if (dayAsked) return null
  const { db } = deps.database
  const { authority, role } = member
  const since = await recordVisit(db, { authorityId: authority.id, accountId: account.id }, today)
  const who = { authorityId: authority.id, timeZone: authority.timeZone, withAccounts: may(role, 'administer') }
  return sinceVisit(db, who, since, { reader: { locale, authority, on: today }, today })
}

/** What one changed last oneself, else anybody: true instants, which no other day has. */
async function recentOf({ deps, member, account, locale }: MemberVisit) {
  const { id, timeZone } = member.authority
  const { db } = deps.database
  const own = await recentRecords(db, id, account.id)
  return recentParts(locale, timeZone, { own, all: own.length > 0 ? own : await recentRecords(db, id) })
}

/** Every line, and not only the first of each group. */
async function sendJson(visit: MemberVisit): Promise<void> {
  const { deps, member, locale, response, on } = visit
  const { filter } = await asked(visit)
  if (!filter.ok) return refuseJson(visit, filter.errors)
  const { authority, role } = member
  const { lines, postponed } = await findWork(deps.database.db, { authority, filter: filter.value, on }, null)
  const items = lines.map((item) => workItem(locale, item, on, may(role, 'write')))
  response.json({ on, items, postponed: postponed.length })
}
