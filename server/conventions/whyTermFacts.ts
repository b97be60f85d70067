import { dayText, durationText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { nthText, sinceText } from '../locale/phrases.ts'
import type { Clause } from '../rules/clause.ts'
import type { Link } from '../rules/term.ts'
import {
  durationOf,
  isNoticeUnknown,
  isRenewalUnknown,
  isTermUnknown,
  type Judged,
  noticeWritten,
  openedBy,
  startWritten,
  suspensionOn,
} from './judged.ts'
import { type UsedFact, usedFact } from './usedFact.ts'

/** The clauses on length, renewal and notice, and the term that is running. */
export function termFacts(locale: Locale, one: Judged): UsedFact[] {
  const clause = one.place.term?.clause ?? one.it.runs.at(-1)?.clause
  const used = [
    usedFact(locale, 'why.fact.term', termText(locale, one), isTermUnknown(one)),
    ...runningTermFacts(locale, one),
  ]
  if (one.place.term?.endsOn === null) return used
  used.push(usedFact(locale, 'why.fact.renewal', clauseText(locale, one, clause), isRenewalUnknown(one)))
  if (clause?.mode === 'tacit')
    used.push(usedFact(locale, 'why.fact.notice', noticeText(locale, one), isNoticeUnknown(one)))
  return used
}

/** The term in which the day lies: "du 27 décembre 2012 au 26 décembre 2015, première période". */
export function runningTermFacts(locale: Locale, one: Judged): UsedFact[] {
  const { term } = one.place
  if (!term) return []
  const agreed = agreedFacts(locale, one, term.order)
  const start = term.order === 0 ? startWritten(one)! : term.startsOn
  if (term.endsOn === null) return [usedFact(locale, 'why.fact.running', sinceText(locale, start)), ...agreed]
  const days = { from: dayText(locale, term.startsOn), until: dayText(locale, term.endsOn) }
  const running = `${translate(locale, 'why.value.between', days)}, ${rankText(locale, one, term)}`
  return [usedFact(locale, 'why.fact.running', running), ...agreed]
}

/** The day by which somebody has to act for the term's end, from when on that is told, and what was agreed. */
export function decisionFacts(locale: Locale, one: Judged): UsedFact[] {
  const used: UsedFact[] = []
  const suspension = suspensionOn(one)
  if (suspension) used.push(usedFact(locale, 'why.fact.suspended', suspensionText(locale, suspension)))
  const { planning, term } = one.place
  const { renewalStatus } = one.standing
  if (renewalStatus === 'renewed') return [...used, ...agreedFacts(locale, one, term!.order + 1)]
  if (!planning || renewalStatus === 'ending') return used
  const day = dayText(locale, planning.on)
  const shown = planning.kind === 'decision' && !planning.session
  const value = shown ? translate(locale, 'why.value.estimated', { day }) : day
  used.push(usedFact(locale, planning.kind === 'notice' ? 'why.fact.notice-day' : 'why.fact.decision-day', value))
  if (planning.session) used.push(usedFact(locale, 'why.fact.session-ahead', dayText(locale, planning.session)))
  return [...used, usedFact(locale, 'why.fact.alert', dayText(locale, planning.alertFrom))]
}

/** When an express renewal of some order was agreed, where one is recorded. */
function agreedFacts(locale: Locale, { it }: Judged, order: number): UsedFact[] {
  const agreed = it.known.renewals.find((renewal) => renewal.order === order)
  return agreed ? [usedFact(locale, 'why.fact.agreed', dayText(locale, agreed.agreedOn))] : []
}

function suspensionText(locale: Locale, { from, until }: { from: string; until: string | null }): string {
  if (!until) return translate(locale, 'why.value.since', { from: dayText(locale, from) })
  return translate(locale, 'why.value.between', { from: dayText(locale, from), until: dayText(locale, until) })
}

/** The length as the convention says it; an amendment's shows in the term that is running. */
function termText(locale: Locale, one: Judged): string {
  if (isTermUnknown(one)) return translate(locale, 'why.value.unknown-clause')
  const { term } = one.it.known
  if (!term) return translate(locale, 'why.value.unlimited')
  if ('duration' in term) return durationText(locale, term.duration)
  return translate(locale, 'why.value.until', { day: dayText(locale, term.endsOn) })
}

function clauseText(locale: Locale, one: Judged, clause: Clause | undefined): string {
  if (!clause || clause.mode === 'none') {
    return translate(locale, isRenewalUnknown(one) ? 'why.value.unknown-clause' : 'why.value.none')
  }
  const { mode, maximum } = clause
  const period = durationText(locale, durationOf(clause.period)!)
  const said = translate(locale, `why.value.${mode}`, { period })
  return maximum === Infinity ? said : said + translate(locale, 'why.value.maximum', { count: maximum })
}

function noticeText(locale: Locale, one: Judged): string {
  if (isNoticeUnknown(one)) return translate(locale, 'why.value.unknown-notice')
  const notice = noticeWritten(one)
  return notice ? durationText(locale, notice) : translate(locale, 'why.value.no-notice')
}

function rankText(locale: Locale, one: Judged, term: Link): string {
  const opener = openedBy(one, term)
  if (!opener) return translate(locale, 'why.value.first-term')
  return translate(locale, `why.value.nth-${opener}`, { nth: nthText(locale, term.order) })
}
