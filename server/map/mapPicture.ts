import type { Domain } from '../domains/store.ts'
import { onSheet } from '../drawing/textWidth.ts'
import { dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import type { LegendEntry, Picture } from '../pictures/picture.ts'
import type { Day } from '../rules/facts.ts'
import { filterParameters, type MapFilter } from './filter.ts'
import { legendOf } from './legend.ts'
import { chipText } from './mapPage.ts'
import { countText, distancesText, type Mapped, namesText, type ShownMap, shownMap, statusesDrawn } from './mapped.ts'

/** So many names stand beside their numbers; the page's list has them all. */
const mostNumbered = 90

/** The map as it leaves the house, on a sheet of its own. */
export function mapPicture(
  mapped: Mapped,
  filter: MapFilter,
  { domains, source, reachedOn }: { domains: readonly Domain[]; source: string; reachedOn: Day | null },
): Picture {
  const { locale, city, on } = mapped
  const made = shownMap(mapped, filter, onSheet)
  const { drawing, shown } = made
  const day = dayText(locale, on)
  return {
    name: `${locale === 'fr' ? 'carte' : 'map'}-${on}`,
    locale,
    title: translate(locale, 'map.title.of', { city: city.name }),
    lines: [...linesOf(mapped, filter, made, domains), ...beyondRows(locale, reachedOn)],
    source: [source, translate(locale, 'map.borders')].join('. '),
    alt: translate(locale, 'map.alt', {
      city: city.name,
      day,
      count: translate(locale, 'map.count', { count: shown.length }),
      list: namesText(locale, shown),
    }),
    width: drawing.width,
    height: drawing.height,
    shapes: drawing.shapes,
    legend: [...legendOf(locale, drawing, statusesDrawn(made)), ...numbersOf(made)],
    paper: 'a4',
  }
}

/** Beyond the status rows, what they last say. */
function beyondRows(locale: Locale, reachedOn: Day | null): string[] {
  return reachedOn ? [translate(locale, 'convention.list.beyond', { day: dayText(locale, reachedOn) })] : []
}

/** The day, the count, the filter, and what could not be drawn. */
function linesOf(
  { locale, on, total, city }: Mapped,
  filter: MapFilter,
  made: ShownMap,
  domains: readonly Domain[],
): string[] {
  const { shown, unplaced, drawing } = made
  const words = filterParameters(filter).flatMap((one) => chipText(locale, one, domains) || [])
  const beyond = shown.filter(({ id }) => drawing.beyond.includes(id))
  const told = (key: 'map.unplaced.drawn' | 'map.beyond', partners: typeof shown) =>
    partners.length === 0 ? '' : translate(locale, key, { count: partners.length, names: namesText(locale, partners) })
  const situation = translate(locale, 'picture.situation', { day: dayText(locale, on) })
  const alone = total === 0 ? 'map.none' : 'map.none.shown'
  return [
    [
      `${situation.charAt(0).toUpperCase()}${situation.slice(1)}.`,
      countText(locale, shown),
      distancesText(locale, shown),
    ]
      .filter(Boolean)
      .join(' '),
    words.length > 0 ? translate(locale, 'map.filtered', { words: words.join(', ') }) : '',
    shown.length === 0 ? translate(locale, alone, { city: city.name }) : '',
    city.place === null ? translate(locale, 'map.no-place', { city: city.name }) : '',
    told('map.unplaced.drawn', unplaced),
    told('map.beyond', beyond),
  ].filter(Boolean)
}

/** The names that found no room, beside their numbers. */
function numbersOf({ drawing, shown }: ShownMap): LegendEntry[] {
  const names = new Map(shown.map((partner) => [partner.id, partner.shown]))
  return [...drawing.numbers].slice(0, mostNumbered).map(([id, number]) => ({
    shapes: [{ look: 'town', text: String(number), x: 28, y: 4.3, anchor: 'end' }],
    text: names.get(id) ?? '',
  }))
}
