import type { Day } from '../rules/facts.ts'

/** What a calendar tells: a day of a record. */
export interface FeedEvent {
  kind: 'decision' | 'notice' | 'term-end' | 'end' | 'session' | 'closing' | 'anniversary'
  recordId: string
  on: Day
  /** The record's name: a convention's title, a partner's name, the body that meets. */
  title: string
  /** Of an anniversary. */
  years: number | null
  /** The record's address. */
  path: string
}

/** The same as it was told, and as it is to be told again. */
export interface ToldEvent extends FeedEvent {
  id: string
  /** The first time that the record has such a day, the second … */
  occurrence: number
  /** How often it was changed. */
  sequence: number
  /** UTC instants. */
  changedAt: string
  cancelledAt: string | null
}

export interface Retold {
  added: Omit<ToldEvent, 'id'>[]
  changed: ToldEvent[]
}

/**
 * What has to be told anew, where some events were told and these are now. A day to come that moves stays the same
 * event; after a day that is past the record has its next one; what is no more is cancelled, unless it is past.
 */
export function retold(told: readonly ToldEvent[], events: readonly FeedEvent[], today: Day, now: string): Retold {
  const latest = new Map<string, ToldEvent>()
  for (const one of told) {
    const known = latest.get(keyOf(one))
    if (!known || known.occurrence < one.occurrence) latest.set(keyOf(one), one)
  }
  const added: Retold['added'] = []
  const changed: ToldEvent[] = []
  for (const event of events) {
    const before = latest.get(keyOf(event))
    const isNext = before !== undefined && before.on < today && event.on > before.on
    if (!before || isNext) {
      added.push({
        ...event,
        occurrence: (before?.occurrence ?? 0) + 1,
        sequence: 0,
        changedAt: now,
        cancelledAt: null,
      })
    } else if (before.cancelledAt !== null || !isSame(before, event)) {
      changed.push({ ...before, ...event, sequence: before.sequence + 1, changedAt: now, cancelledAt: null })
    }
  }
  const still = new Set(events.map(keyOf))
  const gone = [...latest.values()].filter((one) => !still.has(keyOf(one)) && one.on >= today && !one.cancelledAt)
  const cancelled = gone.map((one) => ({ ...one, sequence: one.sequence + 1, changedAt: now, cancelledAt: now }))
  return { added, changed: [...changed, ...cancelled] }
}

function keyOf({ kind, recordId }: Pick<FeedEvent, 'kind' | 'recordId'>): string {
  return `${kind} ${recordId}`
}

function isSame(one: FeedEvent, other: FeedEvent): boolean {
  return one.on === other.on && one.title === other.title && one.years === other.years && one.path === other.path
}
