import { domainName } from '../domains/names.ts'
import type { Domain } from '../domains/store.ts'
import { numberText } from '../locale/format.ts'
import { type Key, translate } from '../locale/locale.ts'
import { type Continent, continents } from '../partners/continents.ts'
import type { Status } from '../rules/facts.ts'
import type { Parameter } from '../web/listing.ts'
import { type BarFigure, type Counted, listHref, partOf, type Shown } from './figure.ts'
import type { DayCount } from './store.ts'

/** Partners by continent, what is in force by domain, the status of all conventions: null where there is nothing to count. */

export function continentsFigure(shown: Shown, counts: ReadonlyMap<Continent, number>): BarFigure | null {
  const rows = continents.flatMap((continent) => {
    const name = translate(shown.locale, `continent.${continent}`)
    const one = counted(shown, name, 'figure.partners', counts.get(continent) ?? 0)
    const parts = partOf({ series: 'partners', ...one('/partners', [['continent', continent]]) })
    return parts.length > 0 ? [{ name, parts }] : []
  })
  const series = [{ key: 'partners', name: translate(shown.locale, 'figure.partners'), fill: 'full' as const }]
  return figureOf({
    series,
    named: false,
    rows: rows.sort((one, other) => other.parts[0]!.count - one.parts[0]!.count),
  })
}

/** By code: how many conventions in force, and how many active partnerships. */
export interface DomainCounts {
  conventions: ReadonlyMap<string, number>
  partnerships: ReadonlyMap<string, number>
}

/** The domains with most conventions first. */
export function domainsFigure(shown: Shown, domains: readonly Domain[], counts: DomainCounts): BarFigure | null {
  const { locale } = shown
  const rows = domains.map((domain) => {
    const name = domainName(locale, domain)
    const of = (key: Key, count: number | undefined) => counted(shown, name, key, count ?? 0)
    const conventions = of('figure.domains.conventions', counts.conventions.get(domain.code))('/conventions', [
      ['status', 'in-force'],
      ['domain', domain.code],
    ])
    const partnerships = of('figure.domains.partnerships', counts.partnerships.get(domain.code))('/partnerships', [
      ['status', 'active'],
      ['domain', domain.code],
    ])
    return {
      name,
      parts: [
        ...partOf({ series: 'conventions', ...conventions }),
        ...partOf({ series: 'partnerships', ...partnerships }),
      ],
      order: conventions.count * 1_000_000 + partnerships.count,
    }
  })
  const { compare } = new Intl.Collator(locale)
  const series = [
    { key: 'conventions', name: translate(locale, 'figure.domains.conventions'), fill: 'full calm' as const },
    { key: 'partnerships', name: translate(locale, 'figure.domains.partnerships'), fill: 'slanted' as const },
  ]
  return figureOf({
    series,
    named: true,
    rows: rows
      .filter(({ parts }) => parts.length > 0)
      .sort((one, other) => other.order - one.order || compare(one.name, other.name))
      .map(({ name, parts }) => ({ name, parts })),
  })
}

/** The life of a convention, from its draft to its end. */
const inLife: Status[] = [
  'draft',
  'voted',
  'authorised',
  'signed',
  'in-force',
  'suspended',
  'expired',
  'denounced',
  'superseded',
]

export function statusesFigure(shown: Shown, onDay: readonly DayCount[]): BarFigure | null {
  const rows = inLife.flatMap((status) => {
    const name = translate(shown.locale, `status.${status}`)
    const count = onDay.reduce((sum, one) => sum + (one.status === status ? one.count : 0), 0)
    const one = counted(shown, name, 'nav.conventions', count)
    const parts = partOf({ series: 'conventions', ...one('/conventions', [['status', status]]) })
    return parts.length > 0 ? [{ name, parts }] : []
  })
  const series = [{ key: 'conventions', name: translate(shown.locale, 'nav.conventions'), fill: 'full' as const }]
  return figureOf({ series, named: false, rows })
}

function figureOf(figure: BarFigure): BarFigure | null {
  const present = new Set(figure.rows.flatMap(({ parts }) => parts.map(({ series }) => series)))
  return figure.rows.length > 0 ? { ...figure, series: figure.series.filter(({ key }) => present.has(key)) } : null
}

/** A number with its sentence, and then with the list that it counts. */
function counted(shown: Shown, when: string, key: Key, count: number) {
  const values = { when, name: translate(shown.locale, key), number: numberText(shown.locale, count) }
  return (path: string, parameters: Parameter[]): Counted => ({
    count,
    href: listHref(shown, path, parameters),
    told: translate(shown.locale, 'figure.told', values),
  })
}
