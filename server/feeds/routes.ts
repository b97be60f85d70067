import { createHash } from 'node:crypto'
import { findMember } from '../accounts/members.ts'
import { dayIn } from '../clock.ts'
import { findFilterChoices, wordsOf } from '../conventions/choices.ts'
import type { FieldErrors } from '../locale/fields.ts'
import { translate } from '../locale/locale.ts'
import { earliestOf } from '../rules/calendar.ts'
import { found, Refusal } from '../web/errors.ts'
import type { Typed } from '../web/fields.ts'
import { goTo, showPage } from '../web/respond.ts'
import type { AccountVisit, MemberVisit, Route, Visit } from '../web/visit.ts'
import { filterParameters, isWhole, readWorkFilter, type WorkFilter } from '../work/filter.ts'
import { mostLines } from '../work/linePart.ts'
import { findWork } from '../work/lineStore.ts'
import { workSentence } from '../work/sentence.ts'
import { calendarText } from './calendar.ts'
import { createFeed } from './createFeed.ts'
import { endFeed } from './endFeed.ts'
import { recordsUnder } from './eventStore.ts'
import { readFeed } from './form.ts'
import { feedsPage } from './pages.ts'
import { findFeedBySecret, listFeeds } from './store.ts'
import { writeEvents } from './writeEvents.ts'

/** Deadlines, sessions, ends and anniversaries in a person's own calendar, at a secret address. */
export const feedRoutes: readonly Route[] = [
  { method: 'get', path: '/feeds', right: 'read', handle: (visit) => showFeeds(visit, {}) },
  { method: 'post', path: '/feeds', right: 'own-account', handle: (visit) => makeFeed(memberVisit(visit)) },
  {
    method: 'post',
    path: '/feeds/:id/revoke',
    right: 'own-account',
    async handle(visit) {
      const { deps, request } = visit
      const end = await endFeed(
        deps.database.db,
        ownerOf(memberVisit(visit)),
        String(request.params.id),
        deps.clock.now(),
      )
      if (end === 'unknown') return void found(null)
      goTo(visit, '/feeds?done=revoked')
    },
  },
  { method: 'get', path: '/feed/:secret.ics', right: 'public', handle: sendCalendar },
]

/** @throws Refusal 403 for an account that works for nobody */
function memberVisit(visit: AccountVisit): MemberVisit {
  if (visit.member === null) throw new Refusal(403, 'error.403.authority')
  return visit as MemberVisit
}

function ownerOf({ member, account }: MemberVisit) {
  return { authorityId: member.authority.id, accountId: account.id }
}

async function choicesOf(visit: Pick<Visit, 'deps'>, authorityId: string) {
  const choices = await findFilterChoices(visit.deps.database.db, authorityId)
  return { choices, words: wordsOf(choices) }
}

async function makeFeed(visit: MemberVisit): Promise<void> {
  const { deps, request, locale, member } = visit
  const typed: Typed = request.body ?? {}
  const { words } = await choicesOf(visit, member.authority.id)
  const form = readFeed(typed, words)
  if (!form.ok) return showFeeds(visit, typed, { errors: form.errors, status: 422 })
  const { name, ...filter } = form.value
  const feed = {
    ...ownerOf(visit),
    name: name ?? translate(locale, 'feed.usual-name'),
    filter: queryOf(filter),
    locale,
  }
  const secret = await createFeed(deps.database.db, feed, deps.clock.now())
  await showFeeds(visit, {}, { made: `${deps.config.baseUrl}/feed/${secret}.ics` })
}

interface Shown {
  errors?: FieldErrors
  status?: number
  made?: string
}

async function showFeeds(visit: MemberVisit, typed: Typed, { errors = {}, status = 200, made = '' }: Shown = {}) {
  const { deps, request, locale, member, account } = visit
  const { choices } = await choicesOf(visit, member.authority.id)
  const feeds = await listFeeds(deps.database.db, member.authority.id, account.id)
  const done = String(request.query.done ?? '')
  const shown = { feeds, choices, timeZone: member.authority.timeZone, made, done }
  const title = translate(locale, 'feed.title')
  const crumbs = [{ text: translate(locale, 'nav.home'), href: '/' }]
  showPage(visit, 'feeds/list', { title, section: 'home', crumbs }, feedsPage({ locale, typed, errors }, shown), status)
}

/** What a calendar program reads: no cookie, the address is the key. What was revoked says so, and says nothing else. */
async function sendCalendar(visit: Visit): Promise<void> {
  const { deps, request, response } = visit
  const { db } = deps.database
  const feed = found(await findFeedBySecret(db, String(request.params.secret)))
  if (feed === 'revoked') return refuse(visit, 'feed.revoked')
  const member = await findMember(db, feed.account)
  if (member?.authority.id !== feed.authorityId) return refuse(visit, 'feed.revoked')
  const { words } = await choicesOf(visit, feed.authorityId)
  const filter = readWorkFilter(Object.fromEntries(groups(feed.filter)), words)
  if (!filter.ok) return refuse(visit, 'feed.filter-gone')
  const today = dayIn(member.authority.timeZone, deps.clock.now())
  const asked = { authorityId: feed.authorityId, on: earliestOf([today, member.authority.spansUntilOn])! }
  const all = await writeEvents(db, { ...asked, today }, deps.clock.now())
  const under = isWhole(filter.value) ? null : await recordsUnder(db, asked, filter.value)
  const isSession = (kind: string) => kind === 'session' || kind === 'closing'
  const events = under ? all.filter(({ kind, recordId }) => isSession(kind) || under.has(recordId)) : all
  const asWork = { authority: member.authority, filter: filter.value, on: today }
  // As many of each group as on the home page.
  const { lines } = await findWork(db, asWork, mostLines)
  const sentences = new Map(lines.map(({ line }) => [line.record.id, workSentence(feed.locale, line, today)]))
  const text = calendarText({ name: feed.name, locale: feed.locale, baseUrl: deps.config.baseUrl, events, sentences })
  const tag = `"${createHash('sha256').update(text).digest('base64url')}"`
  response.set('ETag', tag).set('Cache-Control', 'private, max-age=900').set('X-Robots-Tag', 'noindex')
  if (request.headers['if-none-match'] === tag) return void response.status(304).end()
  response.type('text/calendar; charset=utf-8').send(text)
}

function refuse({ response, locale }: Visit, key: 'feed.revoked' | 'feed.filter-gone'): void {
  response
    .status(410)
    .type('text/plain')
    .send(`${translate(locale, key)}\n`)
}

/** The filter as an address has it. */
function queryOf(filter: WorkFilter): string {
  return new URLSearchParams(
    filterParameters(filter).map(([name, value]): [string, string] => [name, value]),
  ).toString()
}

/** A parameter that is repeated has several values. */
function groups(query: string): [name: string, values: string[]][] {
  const read = new URLSearchParams(query)
  return [...new Set(read.keys())].map((name) => [name, read.getAll(name)])
}
