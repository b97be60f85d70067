import { dayText, listText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { add, dayAfter, earliestOf, latestOf } from '../rules/calendar.ts'
import type { Day, Span, Standing } from '../rules/facts.ts'
import { standing } from '../rules/standing.ts'
import type { Ahead } from './ahead.ts'
import { untilText } from './inForceSentence.ts'
import { isTermUnknown, type Judged, judged, nextTerm } from './judged.ts'
import { missingWords } from './missingWords.ts'

/**
 * The next day on which the status or the renewal status changes though nobody does anything, and how; null where it is
 * over and stays as it is.
 */
export function nextOf(locale: Locale, one: Judged, ahead: Ahead): { on: Day | null; text: string } | null {
  const next = nextSpan(one, ahead)
  if (next) return { on: next.from, text: changeText(locale, one, next, ahead) }
  return one.standing.renewalStatus === 'ended' ? null : { on: null, text: waitingText(locale, one) }
}

/** Most changes are near: the years beyond the first are looked at only where it holds none. */
function nextSpan(one: Judged, ahead: Ahead): Span | null {
  const { on } = one
  return ahead.spans(on, yearsAfter(on, 1))[1] ?? ahead.spans(on, horizonOf(one))[1] ?? null
}

/**
 * After this day nothing changes that did not change before: every day that is set is over, and tacit renewals without
 * end say the same in every term, but for the months' unequal lengths, which come again after a leap year or two.
 */
function horizonOf(one: Judged): Day {
  const { on, standing, it, place } = one
  const { known, beginning, denounced } = it
  const days = [
    yearsAfter(on, 9),
    beginning.startsOn,
    standing.latestEndsOn,
    standing.term?.endsOn ?? null,
    (place.term && nextTerm(one, place.term)?.endsOn) ?? null,
    denounced?.endsOn ?? null,
    known.successorStartsOn,
    ...known.suspensions.map(({ until }) => until ?? null),
    ...known.amendments.map(({ startsOn }) => startsOn),
  ]
  return dayAfter(earliestOf([latestOf(days), yearsAfter(on, 100)])!)
}

function yearsAfter(day: Day, years: number): Day {
  return add(day, { months: years * 12, days: 0 })
}

/** Where nothing changes by itself: what is waited for. */
function waitingText(locale: Locale, one: Judged): string {
  const { missing } = one.standing
  if (missing.length > 0) {
    const words = [...new Set(missing.map((path) => missingWords(locale, path, one.facts)))]
    return translate(locale, 'why.next.waits', { missing: listText(locale, words) })
  }
  return translate(locale, isTermUnknown(one) ? 'why.next.unknown-term' : 'why.next.no-limit')
}

function changeText(locale: Locale, one: Judged, next: Span, ahead: Ahead): string {
  const facts = ahead.factsOn(next.from)
  const then = standing(facts, next.from)
  const day = dayText(locale, next.from)
  const { status } = next
  if (status === 'denounced' || status === 'superseded') return translate(locale, `why.next.${status}`, { day })
  if (status === 'expired') return translate(locale, `why.next.${expiry(one)}`, { day })
  const isInForce = status === 'in-force' || status === 'suspended'
  const wasInForce = one.standing.status === 'in-force' || one.standing.status === 'suspended'
  if (!isInForce) return translate(locale, 'why.next.status', { day, status: translate(locale, `status.${status}`) })
  if (!wasInForce) return translate(locale, 'why.next.begins', { day })
  if (then.term!.order !== one.standing.term!.order) {
    const until = untilText(locale, judged(facts, then).place.term)
    const unless = one.place.planning?.kind === 'notice' && ['not-due', 'due'].includes(one.standing.renewalStatus)
    return translate(locale, unless ? 'why.next.renewed-unless' : 'why.next.renewed', { day, until })
  }
  if (status !== one.standing.status) return translate(locale, 'why.next.resumes', { day })
  return renewalText(locale, next, then, day)
}

/** How a convention comes to expire. */
function expiry({ standing, it }: Judged): 'expired' | 'expired-unless' | 'expired-never' {
  if (standing.status === 'signed') return it.known.transmittedOn ? 'expired' : 'expired-never'
  return standing.renewalStatus === 'ending' || standing.renewalStatus === 'renewed' ? 'expired' : 'expired-unless'
}

function renewalText(locale: Locale, { status, renewalStatus }: Span, then: Standing, day: string): string {
  if (renewalStatus === 'renewing' || renewalStatus === 'late') {
    return translate(locale, `why.next.${renewalStatus}`, { day })
  }
  if (renewalStatus === 'due') {
    const isNotice = then.deadlines.some(({ kind }) => kind === 'notice')
    return translate(locale, isNotice ? 'why.next.due.notice' : 'why.next.due.decision', { day })
  }
  const words = {
    status: translate(locale, `status.${status}`),
    renewal: translate(locale, `renewal.${renewalStatus}`),
  }
  return translate(locale, 'why.next.other', { day, ...words })
}
