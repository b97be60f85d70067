import { domainName } from '../domains/names.ts'
import { countryName, dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { partnerName } from '../partners/names.ts'
import type { Day } from '../rules/facts.ts'
import { partnershipStanding } from '../rules/partnership.ts'
import { type Columns, dayCell, noCell, textColumns } from '../web/table.ts'
import type { PartnershipColumn } from './filter.ts'
import type { Partnership } from './store.ts'
import { kindLabel, partnershipStatusModel } from './words.ts'

/** What the list of partnerships has of each one beside its partner. */
export function partnershipColumns(
  locale: Locale,
  { conventions, on }: { conventions: Map<string, number>; on: Day },
): Columns<PartnershipColumn, Partnership> {
  const label = (key: Parameters<typeof translate>[1]) => ({ label: translate(locale, key) })
  const text = textColumns<Partnership>(locale)
  return {
    status: {
      ...label('partnership.status'),
      sort: 'status',
      cell: ({ events }) => ({ status: partnershipStatusModel(locale, partnershipStanding(events, on).status) }),
    },
    since: { ...label('partnership.since'), sort: 'since', cell: ({ since }) => dayCell(locale, since) },
    country: {
      ...label('partner.country'),
      sort: 'country',
      cell: ({ partner }) => countryName(locale, partner.countryCode),
    },
    kind: { ...label('partnership.kind'), cell: ({ kind }) => kindLabel(locale, kind) },
    conventions: {
      ...label('nav.conventions'),
      look: 'num',
      cell: ({ partner }) => conventionsCell(locale, partner, conventions.get(partner.id) ?? 0),
    },
    reference: { ...label('partnership.reference'), cell: ({ reference }) => reference },
    domains: text('partnership.domains', ({ domains }) =>
      domains.map((domain) => domainName(locale, domain)).join(', '),
    ),
    region: text('partner.region', ({ partner }) => partner.region),
    event: { ...label('partnership.event.last'), cell: ({ events }) => lastEventCell(locale, events, on) },
    'since-note': text('partnership.since-note', ({ sinceNote }) => sinceNote),
    note: text('partnership.note', ({ note }) => note),
    source: text('partnership.source', ({ source }) => source),
  }
}

function conventionsCell(locale: Locale, partner: Partnership['partner'], count: number) {
  if (count === 0) return '0'
  const name = translate(locale, 'partnership.conventions-with', { count, name: partnerName(locale, partner) })
  return { text: String(count), href: `/conventions?partner=${partner.reference}`, name }
}

/** What decides of its status on that day. */
function lastEventCell(locale: Locale, events: Partnership['events'], on: Day) {
  const { event } = partnershipStanding(events, on)
  if (event === null) return noCell
  const what = translate(locale, `partnership.event.${event.kind}`)
  return { text: event.happenedOn ? `${what} (${dayText(locale, event.happenedOn)})` : what }
}
