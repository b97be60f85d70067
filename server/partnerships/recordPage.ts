import type { Frame } from '../conventions/frame.ts'
import { statusModel } from '../conventions/mark.ts'
import { domainName } from '../conventions/names.ts'
import type { ConventionRecord } from '../conventions/record.ts'
import { factsOf, knownOf, standingOf } from '../conventions/standingOf.ts'
import { statusSentence } from '../conventions/statusSentence.ts'
import { countryName, dayOrUnknown, dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { ownNameModel, partnerName } from '../partners/names.ts'
import { closing, firstDay } from '../rules/calendar.ts'
import type { Day, Status } from '../rules/facts.ts'
import { countsFrom, inOrder, partnershipStanding } from '../rules/partnership.ts'
import { fact } from '../web/facts.ts'
import type { Partnership, RecordedEvent } from './store.ts'
import { countsFromText, kindText, partnershipSentence, partnershipStatusModel } from './words.ts'

/** All that a partnership's page is made from. */
export interface Shown {
  locale: Locale
  partnership: Partnership
  conventions: ConventionRecord[]
  frame: Frame
  on: Day
}

/** What the template of a partnership's record shows. */
export function partnershipPage(shown: Shown, recorded: RecordedEvent | null, mayWrite: boolean) {
  const { locale, partnership, conventions, on } = shown
  const { partner, reference } = partnership
  const address = `/partnerships/${reference}`
  const name = partnerName(locale, partner)
  const dates = keyDates(locale, partnership).map((date) => ({ ...date, later: date.from > on }))
  const removes = mayWrite && dates.some(({ removal }) => removal !== '')
  return {
    name,
    ownName: ownNameModel(locale, partner),
    country: countryName(locale, partner.countryCode),
    partner: `/partners/${partner.reference}`,
    status: partnershipStatusModel(locale, partnershipStanding(partnership.events, on).status),
    sentence: partnershipSentence(locale, partnership, on),
    done: recorded ? doneModel(locale, address, recorded, on) : null,
    verbs: {
      convention: `/conventions/new?partner=${partner.reference}`,
      event: `${address}/events/new`,
      edit: `${address}/edit`,
    },
    conventionsTitle:
      conventions.length === 0
        ? translate(locale, 'nav.conventions')
        : translate(locale, 'partnership.conventions', { count: conventions.length }),
    conventions: conventionRows(shown),
    dates: dates.filter(({ later }) => !later),
    laterDates: dates.filter(({ later }) => later),
    removes,
    columns: removes ? 4 : 3,
    deliberations: deliberationRows(locale, conventions, on),
    facts: [
      fact(locale, 'partnership.kind', kindText(locale, partnership.kind)),
      fact(locale, 'partnership.reference', reference),
      fact(locale, 'partnership.note', partnership.note),
      fact(locale, 'partnership.source', partnership.source),
    ],
    domains: partnership.domains.map((domain) => ({
      text: domainName(locale, domain),
      href: `/partnerships?domain=${domain.code}`,
    })),
  }
}

/** What was just recorded; where it counts after the day shown, the way to that day. */
function doneModel(locale: Locale, address: string, event: RecordedEvent, on: Day) {
  const from = countsFrom(event)
  return {
    text: translate(locale, 'partnership.event.done'),
    later:
      from > on
        ? {
            text: translate(locale, 'partnership.event.done.later', { day: dayText(locale, from) }),
            href: `${address}?on=${from}`,
          }
        : null,
  }
}

const running: readonly Status[] = ['in-force', 'suspended', 'signed', 'authorised', 'voted', 'draft']

/** The conventions with what each is worth on the day: those that run first, then those that have ended. */
function conventionRows({ locale, conventions, frame, on }: Shown) {
  const place = (status: Status) => (running.includes(status) ? running.indexOf(status) : running.length)
  return conventions
    .map((record) => ({ record, facts: factsOf(record, frame, on), standing: standingOf(record, frame, on) }))
    .sort((one, other) => place(one.standing.status) - place(other.standing.status))
    .map(({ record, facts, standing }) => ({
      href: `/conventions/${record.reference}`,
      title: record.title,
      reference: record.reference,
      kind: translate(locale, `kind.${record.kind}`),
      fictional: record.fictional,
      status: statusModel(locale, standing),
      sentence: statusSentence(locale, facts, standing, knownOf(record)),
    }))
}

interface DateRow {
  from: Day
  day: string
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
function keyDates(locale: Locale, { reference, since, sinceNote, events }: Partnership): DateRow[] {
  const beginning = {
    from: since === null ? firstDay : closing(since),
    day: dayOrUnknown(locale, since),
    text: translate(locale, 'partnership.date.since'),
    counts: '',
    reason: sinceNote ?? '',
    source: '',
    removal: '',
    removalLabel: '',
  }
  return [beginning, ...inOrder(events).map((event) => eventRow(locale, reference, event))]
}

function eventRow(locale: Locale, reference: string, event: RecordedEvent): DateRow {
  const day = dayOrUnknown(locale, event.happenedOn)
  const text = translate(locale, `partnership.event.${event.kind}`)
  return {
    from: countsFrom(event),
    day,
    text,
    counts: countsFromText(locale, event),
    reason: event.reason ?? '',
    source: event.source ?? '',
    removal: `/partnerships/${reference}/events/${event.id}/remove`,
    removalLabel: translate(locale, 'partnership.event.remove.label', { what: text, day }),
  }
}

/** The deliberations that authorise its conventions, each once, the latest first. */
function deliberationRows(locale: Locale, conventions: ConventionRecord[], on: Day) {
  const all = conventions.flatMap(({ authorisations }) => authorisations)
  const once = all.filter(
    (one, place) => all.findIndex((other) => other.deliberationId === one.deliberationId) === place,
  )
  return once
    .sort((one, other) => ((one.sessionOn ?? '') < (other.sessionOn ?? '') ? 1 : -1))
    .map(({ deliberationReference, object, sessionOn }) => ({
      href: `/deliberations/${deliberationReference}`,
      object,
      day: dayOrUnknown(locale, sessionOn),
      later: sessionOn !== null && closing(sessionOn) > on,
    }))
}
