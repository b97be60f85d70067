import type { Measure } from '../drawing/textWidth.ts'
import { type Locale, translate } from '../locale/locale.ts'
import type { Day } from '../rules/facts.ts'
import { withDay } from '../web/address.ts'
import type { MapFilter } from './filter.ts'
import type { LinkStatus } from './link.ts'
import { distanceText } from './listColumns.ts'
import { drawMap, type MapDrawing } from './mapDrawing.ts'
import { filteredPartners, linkWord, partnersOn, type ShownPartner } from './shownPartners.ts'
import type { Place } from './sphere.ts'
import type { MapPartner } from './store.ts'

/** All that a map is made from. */
export interface Mapped {
  locale: Locale
  city: { name: string; place: Place | null }
  /** Those of the filter's domains. */
  partners: readonly MapPartner[]
  /** How many there are under no filter. */
  total: number
  on: Day
  today: Day
  /** The day that links keep, null where it is today. */
  keptDay: Day | null
}

/** The partners that a map shows, in the order of its list, and the drawing of those that have a place. */
export interface ShownMap {
  shown: ShownPartner[]
  unplaced: ShownPartner[]
  drawing: MapDrawing
}

export function shownMap(mapped: Mapped, filter: MapFilter, measure: Measure): ShownMap {
  const { locale, city } = mapped
  const all = partnersOn(locale, mapped.partners, { on: mapped.on, today: mapped.today, city: city.place })
  const shown = filteredPartners(locale, all, filter)
  // Whatever the list's order, the same partners make the same picture.
  const placed = filteredPartners(locale, shown, { ...filter, sort: 'name' }).filter(({ place }) => place !== null)
  const drawing = drawMap({
    city: { ...city, name: city.place ? city.name : translate(locale, 'map.center') },
    partners: placed.map((partner) => drawn(mapped, partner)),
    zoom: filter.zoom,
    measure,
    distance: (kilometres) => distanceText(locale, kilometres),
  })
  return { shown, unplaced: shown.filter(({ place }) => place === null), drawing }
}

function drawn({ locale, keptDay }: Mapped, partner: ShownPartner) {
  const { id, shown: name, country, place, conventionCount: count, status } = partner
  return {
    id,
    name,
    place: place!,
    count,
    status,
    href: withDay(partner.path, keptDay),
    told: translate(locale, 'map.partner.told', {
      name,
      country,
      status: linkWord(locale, status),
      conventions: conventionsText(locale, count),
    }),
  }
}

/** What is drawn of the partners that a map shows: its legend tells these and no others. */
export function statusesDrawn({ shown, drawing }: ShownMap): LinkStatus[] {
  const beyond = new Set(drawing.beyond)
  return shown.flatMap(({ id, place, status }) => (place && !beyond.has(id) ? [status] : []))
}

export function conventionsText(locale: Locale, count: number): string {
  return count === 0 ? translate(locale, 'map.conventions.none') : translate(locale, 'map.conventions', { count })
}

/** So many names stand in a sentence; the list has them all. */
const mostNames = 12

/** "Dakar, Dallas et 4 autres". */
export function namesText(locale: Locale, partners: readonly ShownPartner[]): string {
  const names = partners.slice(0, mostNames).map(({ shown }) => shown)
  const rest = partners.length - names.length
  const text = names.join(', ')
  return rest === 0 ? text : translate(locale, 'map.names.more', { names: text, count: rest })
}

/** "18 partenaires, dont 6 liés par une convention en vigueur."; '' where there is none. */
export function countText(locale: Locale, shown: readonly ShownPartner[]): string {
  if (shown.length === 0) return ''
  const text = translate(locale, 'map.count', { count: shown.length })
  const inForce = shown.filter(({ status }) => status === 'in-force').length
  if (inForce === 0) return `${text}.`
  const key = inForce === shown.length ? 'map.in-force.all' : 'map.in-force'
  return `${text}, ${translate(locale, key, { count: inForce })}.`
}

/** From the nearest to the farthest; '' where no distance is known. */
export function distancesText(locale: Locale, shown: readonly ShownPartner[]): string {
  const known = shown.filter(({ kilometres }) => kilometres !== null)
  const order = known.toSorted((one, other) => one.kilometres! - other.kilometres!)
  const [near, far] = [order[0], order.at(-1)]
  if (!near || !far) return ''
  const values = { near: near.shown, nearDistance: distanceText(locale, near.kilometres!) }
  if (order.length === 1) return translate(locale, 'map.alone', values)
  return translate(locale, 'map.farthest', {
    ...values,
    far: far.shown,
    farDistance: distanceText(locale, far.kilometres!),
  })
}
