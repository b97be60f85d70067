import { dayOrUnknown, dayText } from '../locale/format.ts'
import { type AuthorityKind, articlesOf } from '../locale/law.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { joined, onText } from '../locale/phrases.ts'
import { closing, isWhole, opening } from '../rules/calendar.ts'
import type { Day, PartialDay } from '../rules/facts.ts'
import { completionDays, lastDayToRefer, mayFollow, reviewBy, waitingOn } from '../rules/review.ts'
import type { ReviewRecord } from './record.ts'

/** How the review of an act is told. */

/** What waits on a day, and what the court decided last, a sentence each. */
export function reviewSentences(locale: Locale, events: readonly ReviewRecord[], on: Day): string[] {
  const judged = reviewBy(events, on).findLast(({ kind }) => kind === 'judgment')
  return [
    ...waitingOn(events, on).map((event) => waitingText(locale, event, on)),
    ...(judged ? [judgedText(locale, judged)] : []),
  ]
}

/** "La préfecture a demandé des pièces le 3 janvier 2013 ; leur réception n’est pas enregistrée." */
function waitingText(locale: Locale, { kind, happenedOn, answerDueOn }: ReviewRecord, on: Day): string {
  const when = happenedOn ? onText(locale, happenedOn) : translate(locale, 'review.day-unknown')
  const sentence = translate(locale, `review.waiting.${kind as 'pieces-asked' | 'observations' | 'referral'}`, { when })
  if (!answerDueOn) return sentence
  const key = answerDueOn < on ? 'review.due.passed' : 'review.due.ahead'
  return joined(sentence, translate(locale, key, { day: dayText(locale, answerDueOn) }))
}

function judgedText(locale: Locale, { happenedOn, outcome }: ReviewRecord): string {
  const when = happenedOn ? onText(locale, happenedOn) : translate(locale, 'review.day-unknown')
  return translate(locale, `review.judged.${outcome ?? 'rejected'}`, { when })
}

/** Until when the act can be referred to the court, and from which day that is counted; '' where nobody can tell. */
export function periodText(locale: Locale, { runsFrom, events }: ReviewDays, on: Day): string {
  const last = lastDayToRefer(runsFrom, events, on)
  if (!runsFrom || runsFrom > on || !last) return ''
  const completed = completionDays(runsFrom, events).findLast((day) => day <= on)
  const tense = on <= last ? 'open' : 'over'
  const values = { last: dayText(locale, last), day: dayText(locale, completed ?? runsFrom) }
  return translate(locale, completed ? `review.period.${tense}.pieces` : `review.period.${tense}`, values)
}

/** What the days of a review are held against. */
export interface ReviewDays {
  receivedOn: Day | null
  /** The session of a deliberation. */
  heldOn: PartialDay | null
  /** The day from which the two months first ran; null where that is not known, or no law said so yet. */
  runsFrom: Day | null
  events: readonly ReviewRecord[]
}

/** What is odd in a step of a review, and may be true all the same; '' where nothing is. */
export function reviewDoubt(locale: Locale, event: ReviewRecord, days: ReviewDays, kind: AuthorityKind): string {
  const { happenedOn } = event
  const { receivedOn, heldOn } = days
  if (!mayFollow(happenedOn, receivedOn)) return ordered(locale, 'review.doubt.before-receipt', happenedOn, receivedOn)
  if (!mayFollow(happenedOn, heldOn)) return ordered(locale, 'review.doubt.before-session', happenedOn, heldOn)
  if (event.kind === 'pieces-received' && !(happenedOn && isWhole(happenedOn))) {
    return translate(locale, 'review.doubt.receipt-unknown')
  }
  return happenedOn ? lateText(locale, { ...event, happenedOn }, days, kind) : ''
}

type Ordered = 'review.doubt.before-receipt' | 'review.doubt.before-session'

function ordered(locale: Locale, key: Ordered, day: PartialDay | null, before: PartialDay | null): string {
  return translate(locale, key, { day: dayOrUnknown(locale, day), before: dayOrUnknown(locale, before) })
}

/** Pieces asked for, or an act referred to the court, after the two months. */
function lateText(
  locale: Locale,
  { kind, happenedOn }: ReviewRecord & { happenedOn: PartialDay },
  { runsFrom, events }: ReviewDays,
  authority: AuthorityKind,
): string {
  const last = lastDayToRefer(runsFrom, events, closing(happenedOn))
  if (!last || opening(happenedOn) <= last) return ''
  const values = {
    when: onText(locale, happenedOn),
    last: dayText(locale, last),
    article: articlesOf(authority).referral,
  }
  if (kind === 'pieces-asked') return translate(locale, 'review.doubt.late-request', values)
  if (kind !== 'referral') return ''
  // Observations sent in time may be an appeal to the authority itself, which moves the court's time on.
  const observed = events.some((one) => one.kind === 'observations' && mayFollow(last, one.happenedOn))
  return translate(locale, observed ? 'review.doubt.late-referral-observed' : 'review.doubt.late-referral', values)
}
