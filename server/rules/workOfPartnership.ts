import { add, closing, opening } from './calendar.ts'
import type { Day, PartialDay } from './facts.ts'
import { partnershipStanding } from './partnership.ts'
import type { PartnershipAtWork, WithoutConvention, WorkReason } from './workReason.ts'

/** Everything about a partnership that calls somebody on a day: an anniversary within a year, no convention in force. */
export function partnershipReasons(one: PartnershipAtWork, on: Day): WorkReason[] {
  const { status } = partnershipStanding(one.events, on)
  if (status === 'ended' || !isThere(one, on)) return []
  const without = status === 'active' ? withoutConvention(one) : null
  const { since } = one
  const next = since === null ? null : anniversaryAhead(since, on)
  return [
    ...(next ? [{ kind: 'anniversary' as const, on: closing(next.when), ...next, without }] : []),
    ...(without ? [{ kind: 'without-convention' as const, on: withoutSince(one, on), ...without }] : []),
  ]
}

/** Of one whose beginning nobody knows nothing is told before it was recorded, unless a convention came and went. */
function isThere({ since, endedOn, bound, enteredOn }: PartnershipAtWork, on: Day): boolean {
  if (since !== null) return opening(since) <= on
  return bound || endedOn !== null || enteredOn <= on
}

function withoutConvention({ bound, endedOn, coming }: PartnershipAtWork): WithoutConvention | null {
  return bound ? null : { endedOn, coming }
}

/** Since when: the last day of the last convention, else since there is the partnership, as far as anybody knows. */
function withoutSince({ endedOn, since, enteredOn }: PartnershipAtWork, on: Day): Day {
  if (endedOn !== null) return endedOn
  if (since === null) return enteredOn
  return closing(since) <= on ? closing(since) : opening(since)
}

/** The first round anniversary from a day on, if it comes within a year: a month or a year where no more is known. */
export function anniversaryAhead(since: PartialDay, on: Day): { when: PartialDay; years: number } | null {
  const until = add(on, { months: 12, days: 0 })
  const first = Number(on.slice(0, 4)) - Number(since.slice(0, 4))
  for (let years = Math.max(first, 1); years <= first + 2; years += 1) {
    const when = anniversary(since, years)
    if (isRound(years) && closing(when) >= on && opening(when) <= until) return { when, years }
  }
  return null
}

function anniversary(since: PartialDay, years: number): PartialDay {
  return add(opening(since), { months: years * 12, days: 0 }).slice(0, since.length)
}

/** 10, 20, 25, 30 … 75 … 125. */
function isRound(years: number): boolean {
  return years % 10 === 0 || years % 25 === 0
}
