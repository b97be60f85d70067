import { closing, dayAfter, type Parts } from '../rules/calendar.ts'
import { type Case, caseOn } from '../rules/case.ts'
import { denouncedBy } from '../rules/denunciation.ts'
import type { ConventionFacts, Day, Duration, PartialDay, Standing, TermStretch } from '../rules/facts.ts'
import { type Place, placeIn } from '../rules/status.ts'
import { type Link, termOn } from '../rules/term.ts'

/** Which clauses are known: facts cannot tell a term that nobody knows from one without limit. */
export interface KnownClauses {
  term: boolean
  renewal: boolean
  notice?: boolean
  start?: boolean
}

export const allKnown: KnownClauses = { term: true, renewal: true, notice: true, start: true }

/** A standing with all that it was judged by, for the sentences that tell it. */
export interface Judged {
  on: Day
  facts: ConventionFacts
  standing: Standing
  it: Case
  place: Place
  clauses: KnownClauses
}

export function judged(facts: ConventionFacts, standing: Standing, clauses: KnownClauses = allKnown): Judged {
  const { on } = standing
  const it = caseOn(facts, on, denouncedBy(facts))
  return { on, facts, standing, it, place: placeIn(it, on), clauses }
}

/** Whether the term has no end because nobody knows it. */
export function isTermUnknown({ clauses, it }: Judged): boolean {
  return !clauses.term && !it.known.amendments.some(({ term }) => term !== undefined)
}

/** Whether nobody knows if the convention is renewed: an amendment may have said so since. */
export function isRenewalUnknown({ clauses, it }: Judged): boolean {
  return !clauses.renewal && !it.known.amendments.some(({ renewal }) => renewal !== undefined)
}

/** Whether nobody knows the notice. */
export function isNoticeUnknown({ clauses, it }: Judged): boolean {
  return clauses.notice === false && it.notices.length === 0
}

/** The day of the last signature as it was written: maybe a month or a year. */
export function lastSignatureWritten({ it }: Judged): PartialDay | null {
  const { lastSignature } = it.beginning
  if (!lastSignature || lastSignature.whole) return lastSignature?.on ?? null
  const written = it.known.signatures.find(({ on }) => on && on.length < 10 && closing(on) === lastSignature.on)
  return written?.on ?? lastSignature.on
}

/** The first day in force, as exactly as the signature from which it comes is known. */
export function inForceWritten(one: Judged): PartialDay | null {
  const { inForceOn, lastSignature } = one.it.beginning
  return lastSignature && inForceOn === lastSignature.on ? lastSignatureWritten(one) : inForceOn
}

/** The first day of the first term, as exactly as the signature from which it comes is known. */
export function startWritten(one: Judged): PartialDay | null {
  const { startsOn, lastSignature } = one.it.beginning
  return lastSignature && startsOn === lastSignature.on && !('on' in one.it.known.start)
    ? lastSignatureWritten(one)
    : startsOn
}

/** Who has signed, in the order of the parties. */
export function signedParties({ it }: Judged): string[] {
  return [...new Set(it.known.signatures.flatMap(({ party, on }) => (on ? [party] : [])))]
}

/** Whose signature is awaited, in the order of the parties. */
export function awaitedParties({ it }: Judged): string[] {
  const all = new Set(it.known.signatures.map(({ party }) => party))
  return [...all].filter((party) => !it.known.signatures.some((signature) => signature.party === party && signature.on))
}

/** How a term was opened; null for the first one. */
export function openedBy({ it }: Judged, { order }: TermStretch): 'tacit' | 'express' | null {
  if (order === 0) return null
  const place = it.runs.findIndex((run) => run.order <= order && order <= run.last)
  const opener = it.runs[place]?.order === order ? it.runs[place - 1] : it.runs[place]
  return opener?.clause.mode === 'express' ? 'express' : 'tacit'
}

/** The term that follows another without a gap, as far as it is known; null where none does. */
export function nextTerm({ it }: Judged, { order, endsOn }: TermStretch): Link | null {
  const next = endsOn ? termOn(it.runs, dayAfter(endsOn)) : null
  return next && next.order > order ? next : null
}

/** What a decision of the council would do for a term's end: renew it, or prolong or replace it where the clause does not. */
export function decisionFor(one: Judged, { clause, order }: Link): 'renew' | 'replace' | 'unknown' {
  if (clause.mode === 'none' && isRenewalUnknown(one)) return 'unknown'
  return clause.mode === 'express' && order < clause.maximum ? 'renew' : 'replace'
}

/** The suspension in which the day lies: from the first of those that cover it to the last. */
export function suspensionOn({ on, it }: Judged): { from: Day; until: Day | null } | null {
  const covering = it.known.suspensions.filter(({ from, until }) => from <= on && (!until || on <= until))
  if (covering.length === 0) return null
  const from = covering.map((one) => one.from).sort()[0]!
  const untils = covering.flatMap(({ until }) => until ?? [])
  return { from, until: untils.length < covering.length ? null : untils.sort().at(-1)! }
}

/** The notice that counts on the day, as it was written; null where there is none. */
export function noticeWritten({ on, facts, it }: Judged): Duration | null {
  const changed = it.notices.findLast(({ from }) => from <= on)
  return changed ? durationOf(changed.notice) : (facts.notice ?? null)
}

/** Parts as an ISO duration; null where there is nothing. */
export function durationOf(parts: Parts | null): Duration | null {
  if (!parts || parts.months + parts.days === 0) return null
  const { months, days } = parts
  const years = Math.floor(months / 12)
  return `P${years ? `${years}Y` : ''}${months % 12 ? `${months % 12}M` : ''}${days ? `${days}D` : ''}`
}
