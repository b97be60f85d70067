import {
  closing,
  dayBefore,
  daysBetween,
  earliestOf,
  lastDay,
  lastDayOf,
  latestOf,
  type Parts,
  partsOf,
} from './calendar.ts'
import { type Case, caseOn } from './case.ts'
import type { Clause } from './clause.ts'
import { denouncedBy } from './denunciation.ts'
import type { ConventionFacts, Day, PartialDay } from './facts.ts'
import { factDays, signingOf } from './known.ts'
import { type Planning, planningOf } from './planning.ts'
import { deadlinesOf } from './standing.ts'
import { type Place, placeIn } from './status.ts'
import { isVoid, type Link, orderOn, placeOn, type Run, termAt } from './term.ts'

/** How many terms to come by tacit renewal are shown: more would promise what nobody has decided. */
const ahead = 2
/** More terms than this are shown as groups. */
const mostTerms = 40
/** A clamped month end may make a term some days shorter than its clause says. */
const monthEnd = 3

export type ActKind = 'vote' | 'receipt' | 'completion' | 'publication' | 'signature' | 'transmission'

/** What happened to the convention; `later` where it is dated after the day shown. */
export interface Act {
  kind: ActKind
  on: PartialDay
  party: string | null
  later: boolean
}

export interface Stretch {
  from: Day
  until: Day
}

/**
 * How sure a term is on the day: begun; to come whatever happens; to come unless it is denounced; made by facts dated
 * after the day.
 */
type TermState = 'opened' | 'planned' | 'possible' | 'later'

/** A term as it is drawn, or some that follow each other, alike. */
export interface TimelineTerm {
  order: number
  /** The order of the last of a group; the term's own where it stands alone. */
  last: number
  startsOn: Day
  /** Where its line ends: its last day, or the earlier day that a denunciation or a successor sets. */
  endsOn: Day | null
  opening: 'first' | 'tacit' | 'express'
  state: TermState
  /** What the clause gives each of them; null where a day or an amendment sets its end, or nothing does. */
  length: Parts | null
  /** From the last day for denouncing its tacit renewal to its end; null where there is no notice. */
  notice: Stretch | null
}

/** A convention's line as it is known on a day, as plain data. */
export interface Timeline {
  on: Day
  acts: Act[]
  signed: boolean
  terms: TimelineTerm[]
  /** Whether further tacit renewals may follow the last term drawn. */
  more: boolean
  /** A first term without a day: signed after its own end. */
  empty: { startsOn: Day; endsOn: Day } | null
  inForce: { on: Day; later: boolean } | null
  /** What the running term's end asks for, and from when the product warns of it. */
  planning: Planning | null
  suspensions: { from: Day; until: Day | null; later: boolean }[]
  amendments: { on: Day; later: boolean }[]
  denunciation: { on: Day; endsOn: Day | null; later: boolean } | null
  nonRenewal: { on: Day; later: boolean } | null
  successor: { on: Day; later: boolean } | null
}

/**
 * All that can be drawn of a convention on a day: what is known by then, and apart from it what is dated later. More
 * than `most` terms are shown as groups.
 */
export function timelineOn(facts: ConventionFacts, on: Day, most = mostTerms): Timeline {
  const denounced = denouncedBy(facts)
  const it = caseOn(facts, on, denounced)
  const whole = caseOn(facts, lastDay, denounced)
  const { terms, more } = knownTerms(it, on, most)
  const first = it.runs[0]
  const { denunciation, nonRenewal, successor } = facts
  return {
    on,
    acts: actsOf(facts, on),
    signed: it.beginning.lastSignature !== null,
    terms: grouped([...terms, ...laterTerms(terms, whole, facts, most)], most),
    more,
    empty: first && isVoid(first) ? { startsOn: first.startsOn, endsOn: first.endsOn! } : null,
    inForce: inForceOf(it, whole, on),
    planning: planningFor(placeIn(it, on), it.runs),
    suspensions: (facts.suspensions ?? []).map(({ from, until }) => ({ from, until: until ?? null, later: from > on })),
    amendments: (facts.amendments ?? []).map((one) => ({ on: one.startsOn, later: signingOf(one) > on })),
    denunciation: denunciation
      ? { on: denunciation.notifiedOn, endsOn: denounced?.endsOn ?? null, later: denunciation.notifiedOn > on }
      : null,
    nonRenewal: nonRenewal ? { on: nonRenewal.decidedOn, later: nonRenewal.decidedOn > on } : null,
    successor: successor?.signedOn ? { on: successor.startsOn, later: successor.signedOn > on } : null,
  }
}

/** The dated acts in the order of their days. */
function actsOf({ authorisation, signatures, transmittedOn }: ConventionFacts, on: Day): Act[] {
  const { sessionOn, receivedOn, completedOn, publishedOn } = authorisation ?? {}
  const all: [ActKind, PartialDay | null | undefined, string?][] = [
    ['vote', sessionOn],
    ['receipt', receivedOn],
    ['completion', completedOn],
    ['publication', publishedOn],
    ...(signatures ?? []).map((one): [ActKind, typeof one.on, string] => ['signature', one.on, one.party]),
    ['transmission', transmittedOn],
  ]
  return all
    .flatMap(([kind, day, party]) => (day ? [{ kind, on: day, party: party ?? null, later: closing(day) > on }] : []))
    .sort(byDay)
}

/** By day; a day known to the month or year counts as its last day. */
export function byDay(one: { on: PartialDay }, other: { on: PartialDay }): number {
  const [first, second] = [closing(one.on), closing(other.on)]
  return first < second ? -1 : first > second ? 1 : 0
}

/** The terms that there are on the day, and some that are to come. */
function knownTerms(it: Case, on: Day, most: number): { terms: TimelineTerm[]; more: boolean } {
  const { terms, more } = termsOf(it, on, ahead, most)
  const place = placeIn(it, on)
  const certain = it.denounced?.endsOn || place.renewalStatus === 'renewing' ? (place.term?.order ?? 0) + 1 : 0
  return { terms: terms.map((term) => ({ ...term, state: stateOf(term, it, on, certain) })), more }
}

function stateOf(term: TimelineTerm, it: Case, on: Day, certain: number): TermState {
  if (term.startsOn <= on) return 'opened'
  const sure = term.opening !== 'tacit' || term.order <= certain || !!it.denounced?.endsOn
  return sure ? 'planned' : 'possible'
}

/** The terms that facts dated after the day add to those known on it, as far as they have begun by the last fact. */
function laterTerms(known: TimelineTerm[], whole: Case, facts: ConventionFacts, most: number): TimelineTerm[] {
  const last = known.at(-1)
  if (last && last.endsOn === null) return []
  const { terms } = termsOf(whole, latestOf(factDays(facts)) ?? lastDay, 0, most)
  return terms
    .filter(({ startsOn }) => !last || startsOn > last.endsOn!)
    .map((term) => ({ ...term, state: 'later' as const }))
}

/** A case's terms up to those that have begun by a day and some more, none of them beyond the end that somebody set. */
function termsOf(it: Case, day: Day, more: number, mostShown: number): { terms: TimelineTerm[]; more: boolean } {
  const end = earliestOf([
    it.denounced?.endsOn ?? null,
    it.known.successorStartsOn && dayBefore(it.known.successorStartsOn),
  ])
  const most = reached(it.runs, day) + more
  const terms: TimelineTerm[] = []
  let goesOn = false
  let before: Clause | null = null
  for (const run of it.runs) {
    if (before?.mode === 'tacit' && run.order > most) goesOn = true
    if (isVoid(run) || goesOn) break
    const last = Math.min(run.last, Math.max(most, run.order))
    terms.push(...termsOfRun(it, { run, last, before }, day, mostShown))
    goesOn = last < run.last
    before = run.clause
  }
  const kept = terms.filter(({ startsOn }) => end === null || startsOn <= end)
  return { terms: kept.map((term) => cutAt(term, end)), more: goesOn && end === null }
}

/** A term which does not reach its last day: the convention ends before. */
function cutAt(term: TimelineTerm, end: Day | null): TimelineTerm {
  if (end === null || (term.endsOn !== null && term.endsOn <= end)) return term
  const notice = term.notice && term.notice.from < end ? { from: term.notice.from, until: end } : null
  return { ...term, endsOn: end, length: null, notice }
}

/** The order of the last term to begin by a day. */
function reached(runs: Run[], day: Day): number {
  const run = runs[placeOn(runs, day)]
  return run ? orderOn(run, day) : 0
}

/** A run's terms up to one of them, and the clause that opens the first. */
interface Opened {
  run: Run
  last: number
  before: Clause | null
}

function termsOfRun(it: Case, { run, last, before }: Opened, day: Day, most: number): TimelineTerm[] {
  const terms: TimelineTerm[] = []
  const current = Math.min(orderOn(run, day), last)
  for (let order = run.order; order <= last; order += 1) {
    const term = termAt(run, order)
    const clause = order === run.order ? before : run.clause
    const one = termLine(it, term, clause, day)
    terms.push(one)
    if (order === 0 || current - order <= most) continue
    const { endsOn } = termAt(run, current - 1)
    Object.assign(one, { last: current - 1, endsOn, notice: null })
    order = current - 1
  }
  return terms
}

/** A term, opened by the clause of the term before it. */
function termLine(it: Case, term: Link, before: Clause | null, day: Day): TimelineTerm {
  const { order, startsOn, endsOn } = term
  const clause = order === 0 ? null : before
  const opening = clause === null ? 'first' : clause.mode === 'express' ? 'express' : 'tacit'
  const given = clause
    ? clause.period
    : it.known.term && 'duration' in it.known.term
      ? partsOf(it.known.term.duration)
      : null
  const length = given && endsOn && Math.abs(daysBetween(lastDayOf(startsOn, given), endsOn)) <= monthEnd ? given : null
  return { order, last: order, startsOn, endsOn, opening, state: 'opened', length, notice: noticeOf(it, term, day) }
}

function noticeOf(it: Case, term: Link, day: Day): Stretch | null {
  if (term.endsOn === null) return null
  const planning = planningOf(it, term, term.endsOn < day ? term.endsOn : day)
  if (planning?.kind !== 'notice' || planning.on >= term.endsOn) return null
  return { from: latestOf([planning.on, term.startsOn])!, until: term.endsOn }
}

/** Many terms as few lines: neighbours that are alike become one, but for those that the day lies in or near to. */
function grouped(terms: TimelineTerm[], most: number): TimelineTerm[] {
  if (terms.length <= most) return terms
  const groups: TimelineTerm[] = []
  for (const term of terms) {
    const before = groups.at(-1)
    if (before && isAlike(before, term)) {
      Object.assign(before, { last: term.last, endsOn: term.endsOn, notice: null })
    } else groups.push({ ...term })
  }
  return groups
}

function isAlike(one: TimelineTerm, next: TimelineTerm): boolean {
  return (
    one.order > 0 &&
    one.state === next.state &&
    one.opening === next.opening &&
    one.length !== null &&
    one.length.months === next.length?.months &&
    one.length.days === next.length.days
  )
}

function inForceOf(it: Case, whole: Case, on: Day): Timeline['inForce'] {
  const known = it.beginning.inForceOn
  if (known) return { on: known, later: false }
  const later = whole.beginning.inForceOn
  return later && later > on ? { on: later, later: true } : null
}

/** The running term's planning, where somebody still has to act; a day before the convention itself is none to show. */
function planningFor(place: Place, runs: Run[]): Planning | null {
  const asked = deadlinesOf(place, null).some(({ kind }) => kind === 'notice' || kind === 'decision')
  return asked && place.planning!.on >= runs[0]!.startsOn ? place.planning : null
}
