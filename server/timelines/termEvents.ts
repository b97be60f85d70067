import { dayAfter } from '../rules/calendar.ts'
import type { ConventionFacts, Day } from '../rules/facts.ts'
import type { Timeline } from '../rules/timeline.ts'

type EventKind =
  | 'in-force'
  | 'suspended'
  | 'amendment'
  | 'denunciation'
  | 'non-renewal'
  | 'successor'
  | 'notice'
  | 'decision'
  | 'empty'
  | 'renewal'
  | 'amendment-signed'

/** Something that happens to a convention's terms, or has to be done about them. */
export interface TermEvent {
  kind: EventKind
  on: Day
  /** The other day that belongs to it: a suspension's last, a denunciation's end, the council's session. */
  until: Day | null
  later: boolean
  /** Which renewal was agreed. */
  order?: number
}

/** What happens to the terms, each kind by its day. */
export function termEvents(timeline: Timeline): TermEvent[] {
  const { denunciation, nonRenewal, successor, empty, planning } = timeline
  const event = (kind: EventKind, on: Day, later = false, until: Day | null = null) => ({ kind, on, until, later })
  const events: (TermEvent | null)[] = [
    inForce(timeline),
    ...timeline.suspensions.map(({ from, until, later }) => event('suspended', from, later, until)),
    ...timeline.amendments.map(({ on, later }) => event('amendment', on, later)),
    denunciation && event('denunciation', denunciation.on, denunciation.later, denunciation.endsOn),
    nonRenewal && event('non-renewal', nonRenewal.on, nonRenewal.later),
    successor && event('successor', successor.on, successor.later),
    empty && event('empty', empty.endsOn, false, empty.startsOn),
    planning && event(planning.kind, planning.on, false, planning.session),
  ]
  return events.filter((one) => one !== null)
}

/** The days on which the parties agreed on what happens on other days: renewals, amendments. */
export function agreements({ renewals, amendments }: ConventionFacts, on: Day): TermEvent[] {
  const renewed = (renewals ?? []).flatMap(({ order, agreedOn }): TermEvent[] =>
    agreedOn ? [{ kind: 'renewal', on: agreedOn, until: null, later: agreedOn > on, order }] : [],
  )
  const amended = (amendments ?? []).flatMap(({ signedOn, startsOn }): TermEvent[] =>
    signedOn && signedOn !== startsOn
      ? [{ kind: 'amendment-signed', on: signedOn, until: null, later: signedOn > on }]
      : [],
  )
  return [...renewed, ...amended]
}

/** The first day on which a term binds: where none runs on it, there is nothing to mark. */
function inForce({ inForce: bound, terms }: Timeline): TermEvent | null {
  const runs = terms.some(({ startsOn, endsOn }) => bound && startsOn <= bound.on && (!endsOn || bound.on <= endsOn))
  return bound && runs ? { kind: 'in-force', on: bound.on, until: null, later: bound.later } : null
}

/** The day to which an event is drawn. */
export function reachOf({ kind, on, until }: TermEvent): Day {
  if (until === null || kind === 'denunciation') return on
  return kind === 'suspended' ? dayAfter(until) : until
}
