import { closing } from '../rules/calendar.ts'
import type { Day, PartialDay } from '../rules/facts.ts'
import { byDay } from '../rules/timeline.ts'

/** What the drawing is told of the partnership. */
export interface DrawnPartnership {
  since: PartialDay | null
  events: { kind: string; on: PartialDay | null }[]
}

export const relationKinds = ['active', 'dormant', 'suspended', 'ended'] as const
export type RelationKind = (typeof relationKinds)[number]

/** A stretch of the relations; `from` is null where nobody knows since when, `until` where it goes on. */
export interface Relation {
  kind: RelationKind
  from: PartialDay | null
  until: Day | null
  /** What began it: the partnership itself, or an event. */
  by: 'since' | 'dormant' | 'suspended' | 'resumed' | 'ended'
}

const kindsBy = { dormant: 'dormant', suspended: 'suspended', resumed: 'active', ended: 'ended' } as const

/** The stretches of a partnership, one after the other. An event whose day nobody knows has no place on a line. */
export function relationsOf(partnership: DrawnPartnership | null): Relation[] {
  if (!partnership) return []
  const events = partnership.events
    .flatMap(({ kind, on }) => (on && isKnown(kind) ? [{ by: kind, on }] : []))
    .sort(byDay)
  if (!partnership.since && events.length === 0) return []
  const relations: Relation[] = [{ kind: 'active', from: partnership.since, until: null, by: 'since' }]
  for (const { by, on } of events) {
    relations.at(-1)!.until = closing(on)
    relations.push({ kind: kindsBy[by], from: on, until: null, by })
  }
  return relations
}

function isKnown(kind: string): kind is keyof typeof kindsBy {
  return kind in kindsBy
}
