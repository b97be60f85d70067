import type { ConventionRecord } from '../conventions/record.ts'
import { dayOrUnknown } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { closing, firstDay } from '../rules/calendar.ts'
import type { Day, PartialDay } from '../rules/facts.ts'
import { countsFrom, inOrder } from '../rules/partnership.ts'
import type { Partnership, RecordedEvent } from './store.ts'
import { countsFromText } from './words.ts'

/** A day of a partnership as its table shows it. */
export interface DateRow {
  from: Day
  day: PartialDay | null
  text: string
  /** Where it counts from another day: which one, and why. */
  counts: string
  reason: string
  source: string
  /** The address to which a wrong event's removal is sent, and what that says; '' where there is none. */
  removal: string
  removalLabel: string
}

/** When it began and what happened since, in the order in which it counts. */
export function keyDates(
  locale: Locale,
  { reference, since, sinceNote, events }: Partnership,
  mayWrite: boolean,
): DateRow[] {
  const beginning = {
    from: since === null ? firstDay : closing(since),
    day: since,
    text: translate(locale, 'partnership.date.since'),
    counts: '',
    reason: sinceNote ?? '',
    source: '',
    removal: '',
    removalLabel: '',
  }
  return [
    beginning,
    ...inOrder(events).map((event) =>
      eventRow(locale, event, mayWrite ? `/partnerships/${reference}/events/${event.id}/remove` : ''),
    ),
  ]
}

function eventRow(locale: Locale, event: RecordedEvent, removal: string): DateRow {
  const text = translate(locale, `partnership.event.${event.kind}`)
  return {
    from: countsFrom(event),
    day: event.happenedOn,
    text,
    counts: countsFromText(locale, event),
    reason: event.reason ?? '',
    source: event.source ?? '',
    removal,
    removalLabel: translate(locale, 'partnership.event.remove.label', {
      what: text,
      day: dayOrUnknown(locale, event.happenedOn),
    }),
  }
}

/** The deliberations that authorise its conventions, each once, the latest first. */
export function deliberationRows(conventions: ConventionRecord[], on: Day) {
  const all = conventions.flatMap(({ authorisations }) => authorisations)
  const once = all.filter(
    (one, place) => all.findIndex((other) => other.deliberationId === one.deliberationId) === place,
  )
  return once
    .sort((one, other) => ((one.sessionOn ?? '') < (other.sessionOn ?? '') ? 1 : -1))
    .map(({ deliberationReference, object, sessionOn }) => ({
      href: `/deliberations/${deliberationReference}`,
      object,
      day: sessionOn,
      later: sessionOn !== null && closing(sessionOn) > on,
    }))
}
