import { dayText, distanceText, durationText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { joined, nthText, sinceText } from '../locale/phrases.ts'
import type { Day } from '../rules/facts.ts'
import type { Planning } from '../rules/planning.ts'
import type { Link } from '../rules/term.ts'
import {
  decisionFor,
  inForceWritten,
  isNoticeUnknown,
  isTermUnknown,
  type Judged,
  nextTerm,
  noticeWritten,
  openedBy,
  suspensionOn,
} from './judged.ts'
import { byText } from './partyWords.ts'

/** The sentence of a convention that is in force or suspended: until when, then what has to be done by when. */
export function inForceSentence(locale: Locale, one: Judged): string {
  const term = one.place.term!
  const { planning } = one.place
  const { renewalStatus } = one.standing
  const beginning = `${beginningText(locale, one, term)}.`
  if (renewalStatus === 'ending') return joined(beginning, endingText(locale, one))
  if (renewalStatus === 'renewed') return joined(beginning, renewedText(locale, one, term))
  if (!planning) return joined(beginning, anyTimeText(locale, one, !isTermUnknown(one)))
  if (planning.kind === 'notice') return joined(beginning, noticeText(locale, one, term, planning))
  return joined(beginning, decisionText(locale, one, term, planning))
}

/** Until when a term runs: "jusqu’au 16 décembre 2018", "sans limite de durée". */
export function untilText(locale: Locale, term: Link | null): string {
  if (!term) return translate(locale, 'sentence.until.once-more')
  if (term.endsOn === null) return translate(locale, 'sentence.until.no-limit')
  return translate(locale, 'sentence.until.day', { day: dayText(locale, term.endsOn) })
}

/** The convention's own last day, where somebody set it; null where the term's may be followed by another. */
export function lastDaySet({ standing, it }: Judged): Day | null {
  const { renewalStatus, endsOn, term } = standing
  const isSet = renewalStatus === 'ending' || (renewalStatus === 'renewed' && it.known.successorStartsOn !== null)
  return isSet ? (endsOn ?? term?.endsOn ?? null) : null
}

function beginningText(locale: Locale, one: Judged, term: Link): string {
  const last = lastDaySet(one)
  const day = last ?? term.endsOn
  const state = one.standing.status === 'suspended' ? 'suspended' : 'in-force'
  const opening = state === 'suspended' ? suspensionText(locale, one) : ''
  if (day) {
    const nth = day === term.endsOn ? nthRenewalText(locale, one, term) : ''
    const ending = translate(locale, `sentence.${state}.${last ? 'last' : 'until'}`, { day: dayText(locale, day) })
    return last ? opening + ending : opening + ending + nth
  }
  const since = sinceText(locale, inForceWritten(one)!)
  const limit = isTermUnknown(one) ? 'unknown-term' : 'no-limit'
  return opening + translate(locale, `sentence.${state}.${limit}`, { since })
}

function suspensionText(locale: Locale, one: Judged): string {
  const { from, until } = suspensionOn(one)!
  const days = { from: dayText(locale, from), until: until ? dayText(locale, until) : '' }
  return translate(locale, until ? 'sentence.suspended.between' : 'sentence.suspended.open', days)
}

/** ", 2e reconduction tacite". */
function nthRenewalText(locale: Locale, one: Judged, term: Link): string {
  const opener = openedBy(one, term)
  return opener ? translate(locale, `sentence.renewed.${opener}`, { nth: nthText(locale, term.order) }) : ''
}

function endingText(locale: Locale, { facts, it }: Judged): string {
  const { denounced, known } = it
  if (!denounced?.endsOn) {
    return translate(locale, 'sentence.ending.not-renewed', { day: dayText(locale, known.nonRenewalOn!) })
  }
  const values = { by: byText(locale, facts.denunciation?.by), day: dayText(locale, denounced.notifiedOn) }
  if (!denounced.late) return translate(locale, 'sentence.ending.denounced', values)
  const last = dayText(locale, denounced.late.lastDay)
  return translate(locale, 'sentence.ending.denounced-late', { ...values, last })
}

function renewedText(locale: Locale, one: Judged, term: Link): string {
  const { successorStartsOn, renewals } = one.it.known
  if (successorStartsOn) {
    return translate(locale, 'sentence.ahead.successor', { day: dayText(locale, successorStartsOn) })
  }
  const agreedOn = renewals.find(({ order }) => order === term.order + 1)!.agreedOn
  const until = untilText(locale, nextTerm(one, term))
  return translate(locale, 'sentence.renewed.agreed', { until, day: dayText(locale, agreedOn) })
}

function noticeText(locale: Locale, one: Judged, term: Link, planning: Planning): string {
  const status = one.standing.renewalStatus as 'not-due' | 'due' | 'renewing'
  const { nonRenewalOn } = one.it.known
  const values = { day: deadlineText(locale, one, planning), until: untilText(locale, nextTerm(one, term)) }
  if (nonRenewalOn) {
    const key = status === 'renewing' ? 'sentence.notice.decided-late' : 'sentence.notice.decided'
    return translate(locale, key, { ...values, decided: dayText(locale, nonRenewalOn) })
  }
  const said = translate(locale, `sentence.notice.${status}`, values)
  if (one.it.known.anyTime) return joined(said, anyTimeText(locale, one, true))
  return joined(said, isNoticeUnknown(one) ? translate(locale, 'sentence.notice.unknown') : '')
}

function decisionText(locale: Locale, one: Judged, term: Link, planning: Planning): string {
  const what = `sentence.decision.${decisionFor(one, term)}` as const
  const by = decisionDayText(locale, planning, deadlineText(locale, one, planning))
  return translate(locale, one.standing.renewalStatus === 'late' ? `${what}.late` : what, { by })
}

/** By when the council's file is to be handed in, and for which session. */
function decisionDayText(locale: Locale, { on, session }: Planning, day: string): string {
  if (!session) return translate(locale, 'sentence.by.estimated', { day })
  if (session === on) return translate(locale, 'sentence.by.same-day', { day })
  return translate(locale, 'sentence.by.session', { day, session: dayText(locale, session) })
}

/** The deadline, with its distance once it counts. */
function deadlineText(locale: Locale, { on, standing }: Judged, planning: Planning): string {
  const day = dayText(locale, planning.on)
  if (standing.renewalStatus !== 'due' && standing.renewalStatus !== 'late') return day
  return translate(locale, 'sentence.with-distance', { day, distance: distanceText(locale, planning.on, on) })
}

/** That it can be denounced at any time: said where the convention says so, or has no limit but a notice. */
function anyTimeText(locale: Locale, one: Judged, isTermKnown: boolean): string {
  const notice = noticeWritten(one)
  if (!one.it.known.anyTime && (!isTermKnown || !notice)) return ''
  if (notice) return translate(locale, 'sentence.any-time', { notice: durationText(locale, notice) })
  return translate(locale, isNoticeUnknown(one) ? 'sentence.any-time.unknown-notice' : 'sentence.any-time.no-notice')
}
