import type { FeedEvent } from '../feeds/events.ts'
import type { Day, PartialDay } from '../rules/facts.ts'

/** What falls on a day of the calendar. */
export interface CalendarEvent extends FeedEvent {
  /** The day, or the month or year where no more is known: `on` is then its last day. */
  when: PartialDay
  /** Comes only if the convention is renewed tacitly until then. */
  ahead: boolean
}

export type EventKind = CalendarEvent['kind']

/** In the order in which those of one day are told. */
export const eventKinds: readonly EventKind[] = [
  'session',
  'closing',
  'decision',
  'notice',
  'end',
  'term-end',
  'anniversary',
]

/** A year or a month. */
export interface Period {
  from: Day
  /** Included. */
  until: Day
}

/** By day, then by kind and name. */
export function inOrder(events: readonly CalendarEvent[]): CalendarEvent[] {
  return events.toSorted(
    (one, other) =>
      compare(one.on, other.on) ||
      eventKinds.indexOf(one.kind) - eventKinds.indexOf(other.kind) ||
      compare(one.title, other.title) ||
      compare(one.path, other.path),
  )
}

export function isWithin({ on }: Pick<CalendarEvent, 'on'>, { from, until }: Period): boolean {
  return on >= from && on <= until
}

export function isDated({ when }: CalendarEvent): boolean {
  return when.length === 10
}

/** Of events in their order, those of each day whose day is known. */
export function byDay(events: readonly CalendarEvent[]): Map<Day, CalendarEvent[]> {
  const days = new Map<Day, CalendarEvent[]>()
  for (const event of events) {
    if (!isDated(event)) continue
    const known = days.get(event.on)
    if (known) known.push(event)
    else days.set(event.on, [event])
  }
  return days
}

/** What is a session or goes with one stays whatever conventions a filter lets through. */
export function isOfSession({ kind }: Pick<CalendarEvent, 'kind'>): boolean {
  return kind === 'session' || kind === 'closing'
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
