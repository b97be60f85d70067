import { contactsPart } from '../contacts/contactsPart.ts'
import type { Contact } from '../contacts/store.ts'
import type { Frame } from '../conventions/frame.ts'
import { statusModel } from '../conventions/mark.ts'
import type { ConventionRecord } from '../conventions/record.ts'
import { judgedOn, knownOf } from '../conventions/standingOf.ts'
import { statusSentence } from '../conventions/statusSentence.ts'
import { domainName } from '../domains/names.ts'
import { countryName, dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { ownNameModel, partnerName } from '../partners/names.ts'
import type { Day, Status } from '../rules/facts.ts'
import { countsFrom, partnershipStanding } from '../rules/partnership.ts'
import { contentsOf } from '../web/contents.ts'
import { fact } from '../web/facts.ts'
import { addressOf } from '../web/listing.ts'
import { deliberationRows, keyDates } from './keyDates.ts'
import type { Partnership, RecordedEvent } from './store.ts'
import { partnershipWhy } from './why.ts'
import { kindLabel, partnershipSentence, partnershipStatusModel } from './words.ts'

/** All that a partnership's page is made from. */
export interface Shown {
  locale: Locale
  partnership: Partnership
  conventions: ConventionRecord[]
  frame: Frame
  contacts: Contact[]
  on: Day
  today: Day
}

/** What the template of a partnership's record shows. */
export function partnershipPage(shown: Shown, recorded: RecordedEvent | null, mayWrite: boolean) {
  const { locale, partnership, conventions, contacts, on, today } = shown
  const { partner, reference } = partnership
  const address = `/partnerships/${reference}`
  const name = partnerName(locale, partner)
  const dates = keyDates(locale, partnership, mayWrite).map((date) => ({ ...date, later: date.from > on }))
  return {
    name,
    ownName: ownNameModel(locale, partner),
    country: countryName(locale, partner.countryCode),
    partner: `/partners/${partner.reference}`,
    status: partnershipStatusModel(locale, partnershipStanding(partnership.events, on).status),
    sentence: partnershipSentence(locale, partnership, on),
    why: partnershipWhy(locale, partnership, on),
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
    timelines: addressOf('/timelines', [['partner', partner.reference]]),
    dates: dates.filter(({ later }) => !later),
    laterDates: dates.filter(({ later }) => later),
    deliberations: deliberationRows(conventions, on),
    facts: [
      fact(locale, 'partnership.kind', kindLabel(locale, partnership.kind)),
      fact(locale, 'partnership.reference', reference),
      fact(locale, 'partnership.note', partnership.note),
      fact(locale, 'partnership.source', partnership.source),
    ],
    contacts: contactsPart(locale, partner.reference, contacts, today),
    contents: contentsOf(locale, [
      ['conventions-title', 'nav.conventions'],
      ['dates-title', 'partnership.dates'],
      ['documents-title', 'document.title'],
      ['domains-title', 'partnership.domains'],
      ['deliberations-title', 'partnership.deliberations'],
      ['contacts-title', 'contact.title'],
      ['facts-title', 'partnership.facts'],
    ]),
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
    .map((record) => judgedOn(record, frame, on))
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
