import { closing } from '../rules/calendar.ts'
import type { Day, PartialDay } from '../rules/facts.ts'
import type { PartnershipEventKind, PartnershipStatus } from '../rules/partnership.ts'
import { byDay } from '../rules/timeline.ts'

/** What the drawing is told of the partnership. */
export interface DrawnPartnership {
  since: PartialDay | null
  /** An event whose day nobody knows counts from the day it was entered. */
  events: { kind: PartnershipEventKind; on: PartialDay | null; enteredOn?: Day }[]
}

/** A stretch of the relations; `from` is null where nobody knows since when, `until` where it goes on. */
export interface Relation {
  kind: PartnershipStatus
  from: PartialDay | null
  until: Day | null
  /** Whether nobody knows the day, and `from` is the one on which the event was entered. */
  unknown: boolean
  /** What began it: the partnership itself, or an event. */
  by: 'since' | PartnershipEventKind
}

/** A partnership as it is kept. */
interface KeptPartnership {
  since: PartialDay | null
  events: { kind: PartnershipEventKind; happenedOn: PartialDay | null; enteredOn: Day }[]
}

/** What the drawing is told of a partnership that was recorded. */
export function drawnPartnership({ since, events }: KeptPartnership): DrawnPartnership {
  return { since, events: events.map(({ kind, happenedOn, enteredOn }) => ({ kind, on: happenedOn, enteredOn })) }
}

const kindsBy = { dormant: 'dormant', suspended: 'suspended', resumed: 'active', ended: 'ended' } as const

/** The stretches of a partnership, one after the other. An event without any day has no place on a line. */
export function relationsOf(partnership: DrawnPartnership | null): Relation[] {
  if (!partnership) return []
  const events = partnership.events.flatMap(({ kind, on, enteredOn }) => dated(kind, on, enteredOn)).sort(byDay)
  if (!partnership.since && events.length === 0) return []
  const relations: Relation[] = [{ kind: 'active', from: partnership.since, until: null, unknown: false, by: 'since' }]
  for (const { by, on, unknown } of events) {
    relations.at(-1)!.until = closing(on)
    relations.push({ kind: kindsBy[by], from: on, until: null, unknown, by })
  }
  return relations
}

function dated(by: PartnershipEventKind, on: PartialDay | null, enteredOn: Day | undefined) {
  const day = on ?? enteredOn
  return day ? [{ by, on: day, unknown: on === null }] : []
}
