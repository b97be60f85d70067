import { add, closing, isWhole, opening, type Parts } from './calendar.ts'
import type { Day, PartialDay } from './facts.ts'
import { countsFrom } from './partnership.ts'

export const reviewKinds = [
  'pieces-asked',
  'pieces-received',
  'observations',
  'answer',
  'referral',
  'judgment',
] as const
export type ReviewKind = (typeof reviewKinds)[number]

export const judgmentOutcomes = ['annulled', 'partly-annulled', 'rejected', 'withdrawn'] as const
/** What became of a referral: the court's decision, or that the prefecture withdrew it. */
export type JudgmentOutcome = (typeof judgmentOutcomes)[number]

/** Something that happened while the State's representative reviewed an act; its day is null where nobody knows it. */
export interface ReviewEvent {
  kind: ReviewKind
  happenedOn: PartialDay | null
  enteredOn: Day
  outcome: JudgmentOutcome | null
}

/** The State's representative has two months to refer an act to the court. CGCT L.2131-6. */
export const challengePeriod: Parts = { months: 2, days: 0 }

/** What waits for something, and for what. */
export const closedBy = { 'pieces-asked': 'pieces-received', observations: 'answer', referral: 'judgment' } as const
export type OpeningKind = keyof typeof closedBy

export function isOpening(kind: ReviewKind): kind is OpeningKind {
  return kind in closedBy
}

/** What is there on a day, in the order in which it counts; of one day in the order of the law. */
export function reviewBy<E extends ReviewEvent>(events: readonly E[], on: Day): E[] {
  return reviewInOrder(events).filter((event) => countsFrom(event) <= on)
}

export function reviewInOrder<E extends ReviewEvent>(events: readonly E[]): E[] {
  const key = (event: E) => `${countsFrom(event)} ${reviewKinds.indexOf(event.kind)}`
  return [...events].sort((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0))
}

/** What waits on a day: pieces asked for and not received, observations without answer, a referral not judged. */
export function waitingOn<E extends ReviewEvent>(events: readonly E[], on: Day): E[] {
  const there = reviewBy(events, on)
  return there.filter(({ kind, happenedOn }) => {
    if (!isOpening(kind)) return false
    return !there.some((one) => one.kind === closedBy[kind] && mayFollow(one.happenedOn, happenedOn))
  })
}

/** Whether one day may come on or after another one, as far as both are known. */
export function mayFollow(day: PartialDay | null, earlier: PartialDay | null): boolean {
  return day === null || earlier === null || closing(day) >= opening(earlier)
}

/**
 * The days on which the act was complete at the prefecture, the earliest first: from each of them the two months run
 * anew, where the pieces had been asked for within them (CE 29 October 2008, n° 273569).
 */
export function completionDays(receivedOn: Day | null, events: readonly ReviewEvent[]): Day[] {
  const requests = events.filter(({ kind }) => kind === 'pieces-asked')
  const receipts = events.flatMap(({ kind, happenedOn }) =>
    kind === 'pieces-received' && happenedOn && isWhole(happenedOn) ? [happenedOn] : [],
  )
  const days: Day[] = []
  const passed = new Set<ReviewEvent>()
  let [last, inTime] = [receivedOn, true]
  for (const day of receipts.sort()) {
    if (receivedOn && day < receivedOn) continue
    const asked = requests.filter((request) => !passed.has(request) && mayFollow(day, request.happenedOn))
    for (const request of asked) passed.add(request)
    if (asked.length > 0) inTime = asked.some(({ happenedOn }) => isInTime(happenedOn, last))
    if (!inTime) continue
    days.push(day)
    last = day
  }
  return days
}

/** Of those days the one that counts on a day: the last one by then, else the next one to come. */
export function completionOn(days: readonly Day[], on: Day): Day | null {
  return days.findLast((day) => day <= on) ?? days[0] ?? null
}

/** The last day on which the act can be referred to the court, from what was there before a day; null while its receipt is not known. */
export function lastDayToRefer(receivedOn: Day | null, events: readonly ReviewEvent[], before: Day): Day | null {
  const from = completionDays(receivedOn, events).findLast((day) => day <= before) ?? receivedOn
  return from && add(from, challengePeriod)
}

/** Whether a day may lie within the two months from another. */
export function isInTime(day: PartialDay | null, from: Day | null): boolean {
  return day === null || from === null || opening(day) <= add(from, challengePeriod)
}
