import { numberText } from '../locale/format.ts'
import { type Locale, translate, word } from '../locale/locale.ts'
import { ownNameModel } from '../partners/names.ts'
import { addressOf, type Parameter } from '../web/listing.ts'
import { type Cell, dayCell, type Table } from '../web/table.ts'
import { linkModel, type ShownPartner } from './shownPartners.ts'

export type MapColumn = 'country' | 'status' | 'conventions' | 'distance' | 'since'

interface Told {
  /** By a partner's id, the number that stands for its name on the map. */
  numbers: ReadonlyMap<string, number>
  /** The domains of the filter: they narrow the conventions that are counted. */
  domains: readonly string[]
  mayWrite: boolean
}

/** The same as the map, as a table. */
export function mapTable(locale: Locale, { numbers, domains, mayWrite }: Told): Table<MapColumn, ShownPartner> {
  return {
    title: {
      label: translate(locale, 'partnership.partner'),
      sort: 'name',
      of: (partner) => ({
        href: partner.path,
        text: partner.shown,
        own: ownNameModel(locale, partner),
        sub: numbers.has(partner.id) ? translate(locale, 'map.number', { number: numbers.get(partner.id)! }) : '',
      }),
    },
    columns: {
      country: { label: translate(locale, 'partner.country'), sort: 'country', cell: ({ country }) => country },
      status: {
        label: translate(locale, 'map.link'),
        sort: 'status',
        cell: ({ status, beside }) => ({
          status: linkModel(locale, status),
          sub: beside ? word(locale, `map.beside.${beside}`) : '',
        }),
      },
      conventions: {
        label: translate(locale, 'nav.conventions'),
        sort: 'conventions',
        look: 'num',
        cell: (partner) => conventionsCell(locale, partner, domains),
      },
      distance: {
        label: translate(locale, 'map.distance'),
        sort: 'distance',
        look: 'num',
        cell: (partner) => distanceCell(locale, partner, mayWrite),
      },
      since: {
        label: translate(locale, 'partnership.since'),
        sort: 'since',
        cell: (partner) => sinceCell(locale, partner),
      },
    },
    shown: ['country', 'status', 'conventions', 'distance', 'since'],
  }
}

function conventionsCell(
  locale: Locale,
  { conventionCount, reference, shown }: ShownPartner,
  domains: readonly string[],
) {
  if (conventionCount === 0) return '0'
  const name = translate(locale, 'partnership.conventions-with', { count: conventionCount, name: shown })
  const parameters: Parameter[] = [['partner', reference], ...domains.map((code): Parameter => ['domain', code])]
  return { text: String(conventionCount), href: addressOf('/conventions', parameters), name }
}

function distanceCell(
  locale: Locale,
  { place, kilometres, reference, shown }: ShownPartner,
  mayWrite: boolean,
): Partial<Cell> {
  if (place === null && mayWrite) {
    const name = translate(locale, 'map.unplaced.add-of', { name: shown })
    return { text: translate(locale, 'map.unplaced.add'), href: `/partners/${reference}/edit#latitude`, name }
  }
  if (place === null) return { text: translate(locale, 'map.place.unset'), unset: true }
  return kilometres === null ? { text: '–', look: 'none' } : { text: distanceText(locale, kilometres) }
}

function sinceCell(locale: Locale, { partnerships, since }: ShownPartner): Partial<Cell> {
  return partnerships.length === 0 ? { text: '–', look: 'none' } : dayCell(locale, since)
}

/** "377 km". */
export function distanceText(locale: Locale, kilometres: number): string {
  if (kilometres === 0) return translate(locale, 'map.distance.here')
  return translate(locale, 'map.kilometres', { distance: numberText(locale, kilometres) })
}
