import type { WhyModel } from '../conventions/why.ts'
import { dayOrUnknown, dayText, listText } from '../locale/format.ts'
import { type AuthorityKind, articlesOf } from '../locale/law.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { executoryOn } from '../rules/beginning.ts'
import { closing, dayAfter, isWhole } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import { isBefore1982 } from '../rules/findings/finding.ts'
import { deliberationReview } from '../rules/findings/reviewOpen.ts'
import { authorisationOn, type Known } from '../rules/known.ts'
import type { DeliberationRecord } from './record.ts'

type Fact = WhyModel['facts'][number]

interface Judged {
  deliberation: DeliberationRecord
  known: Known['authorisation']
  executory: Day | null
  /** The last day on which the State's representative may refer it; null where that time has not begun. */
  reviewUntil: Day | null
  on: Day
}

/** Why a deliberation is executory on a day, or not yet: its session, receipt, publication and pieces. */
export function deliberationWhy(
  locale: Locale,
  deliberation: DeliberationRecord,
  kind: AuthorityKind,
  on: Day,
): WhyModel {
  const known = authorisationOn(deliberation, on)
  const reviewUntil = deliberationReview(known)?.until ?? null
  const one = { deliberation, known, executory: executoryOn(known), reviewUntil, on }
  return {
    facts: factsOf(locale, one),
    source: deliberation.source ?? '',
    rules: rulesOf(locale, one, kind),
    next: nextOf(locale, one),
    missing: missingOf(locale, one),
  }
}

/** Before the law of 2 March 1982 acts needed approval. */
function isOld({ sessionOn }: Known['authorisation']): boolean {
  return sessionOn !== null && isBefore1982(closing(sessionOn))
}

function factsOf(locale: Locale, { deliberation, known, executory, reviewUntil }: Judged): Fact[] {
  const { actIdentifier, sessionOn } = deliberation
  const fact = (id: string, label: Fact['label'], day: string | null, source = ''): Fact => {
    return {
      id,
      label,
      value: dayOrUnknown(locale, day),
      open: !day,
      source: day && source ? { text: source, href: '' } : null,
    }
  }
  const label = (name: 'sessionOn' | 'receivedOn' | 'completedOn' | 'publishedOn' | 'executory') =>
    translate(locale, `deliberation.date.${name}`)
  const session = fact('session', label('sessionOn'), sessionOn)
  if (isOld(known)) return [session]
  return [
    session,
    fact('received', label('receivedOn'), known.receivedOn, actIdentifier ?? ''),
    ...(known.completedOn ? [fact('completed', label('completedOn'), known.completedOn)] : []),
    fact('published', label('publishedOn'), known.publishedOn),
    ...(executory ? [fact('executory', label('executory'), executory)] : []),
    ...(reviewUntil ? [fact('review', translate(locale, 'why.deliberation.review-until'), reviewUntil)] : []),
  ]
}

function rulesOf(locale: Locale, { deliberation, known, executory, reviewUntil, on }: Judged, kind: AuthorityKind) {
  const code = (articles: string) => translate(locale, 'why.source.code', { articles })
  const { executory: executoryArticle, referral, council } = articlesOf(kind)
  const { sessionOn } = deliberation
  if (sessionOn && closing(sessionOn) > on) {
    return [{ text: translate(locale, 'why.deliberation.rule.planned'), source: code(council) }]
  }
  if (isOld(known)) {
    const source = translate(locale, 'why.deliberation.law-1982')
    return [{ text: translate(locale, 'why.deliberation.rule.old'), source }]
  }
  const text = translate(locale, executory ? 'why.deliberation.rule.executory' : 'why.deliberation.rule.waits')
  const rule = { text, source: code(executoryArticle) }
  if (!reviewUntil) return [rule]
  const pieces = known.completedOn ? 'why.deliberation.rule.review-pieces' : 'why.deliberation.rule.review'
  return [rule, { text: translate(locale, pieces), source: code(referral) }]
}

/** What changes by itself: a session known to the month or year counts as held, the State's time to refer it is over. */
function nextOf(locale: Locale, one: Judged): WhyModel['next'] {
  const { deliberation, known, reviewUntil, on } = one
  const days = [
    known.sessionInDoubt ? { on: closing(deliberation.sessionOn!), key: 'why.deliberation.next.held' as const } : null,
    reviewUntil && reviewUntil >= on
      ? { on: dayAfter(reviewUntil), key: 'why.deliberation.next.review' as const }
      : null,
  ].filter((one) => one !== null)
  const [next] = days.sort((first, second) => (first.on < second.on ? -1 : 1))
  if (next) return { on: next.on, text: translate(locale, next.key, { day: dayText(locale, next.on) }) }
  const lacking = isOld(known) ? [] : lackingTexts(locale, one)
  const waits = lacking.length > 0
  if (waits) return { on: null, text: translate(locale, 'why.next.waits', { missing: listText(locale, lacking) }) }
  return { on: null, text: translate(locale, 'why.deliberation.next.none') }
}

/** What keeps it from being executory on the day. */
function lackingTexts(locale: Locale, { known }: Judged): string[] {
  return [
    ...(known.sessionOn || known.sessionInDoubt ? [] : [translate(locale, 'why.deliberation.missing.session')]),
    ...(known.receivedOn ? [] : [translate(locale, 'why.missing.received')]),
    ...(known.publishedOn ? [] : [translate(locale, 'why.missing.published')]),
  ]
}

function missingOf(locale: Locale, one: Judged): string[] {
  const { sessionOn } = one.deliberation
  const inexact =
    sessionOn && !isWhole(sessionOn)
      ? [translate(locale, 'why.missing.session-day', { day: dayText(locale, sessionOn) })]
      : []
  return isOld(one.known) ? inexact : [...lackingTexts(locale, one), ...inexact]
}
