import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { type Locale, translate } from '../locale/locale.ts'
import type { ToldEvent } from './events.ts'

interface Calendar {
  name: string
  locale: Locale
  baseUrl: string
  events: readonly ToldEvent[]
  /** What the work list says of a record that day, by its id. */
  sentences: ReadonlyMap<string, string>
}

/**
 * The events as iCalendar (RFC 5545): whole days, which are the same in any time zone. The same events always give the
 * same text.
 */
export function calendarText({ name, locale, baseUrl, events, sentences }: Calendar): string {
  const host = new URL(baseUrl).hostname
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "Trait d'union", product: 'Echeances', language: locale.toUpperCase() },
    ttl: 6 * 3600,
  })
  for (const event of events) {
    calendar.createEvent({
      id: `${event.id}@${host}`,
      start: startOf(event.on),
      allDay: true,
      summary: eventText(locale, event),
      description: event.cancelledAt === null ? (sentences.get(event.recordId) ?? null) : null,
      url: `${baseUrl}${event.path}`,
      sequence: event.sequence,
      stamp: new Date(event.changedAt),
      lastModified: new Date(event.changedAt),
      status: event.cancelledAt === null ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return calendar.toString()
}

/** The library takes an instant for a day: its calendar day in UTC. */
function startOf(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`)
}

/** "Dernier jour pour dénoncer : Convention-cadre Dijon – Skopje" */
export function eventText(locale: Locale, { kind, title, years }: Pick<ToldEvent, 'kind' | 'title' | 'years'>): string {
  if (kind === 'session' || kind === 'closing') {
    return translate(locale, `feed.event.${kind}`, { body: translate(locale, `session.body.${title as 'council'}`) })
  }
  return translate(locale, `feed.event.${kind}`, { title, years: years ?? 0 })
}
