import { domainName } from '../domains/names.ts'
import { offeredDomains } from '../domains/offered.ts'
import type { Domain } from '../domains/store.ts'
import { pageSvg } from '../drawing/svg.ts'
import { onPage } from '../drawing/textWidth.ts'
import { countryName, dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { fileLinks } from '../pictures/fileLinks.ts'
import type { Day } from '../rules/facts.ts'
import {
  choiceField,
  errorSummary,
  type FormModel,
  hiddenInputs,
  keptBeside,
  type Typed,
  textsOf,
} from '../web/fields.ts'
import { addressOf, chip, type Parameter, pageOf, pager, sortLink } from '../web/listing.ts'
import { tableModel } from '../web/table.ts'
import { filterParameters, type MapFilter, zooms } from './filter.ts'
import { legendOf } from './legend.ts'
import { linkStatuses } from './link.ts'
import { mapTable } from './listColumns.ts'
import { countText, distancesText, type Mapped, namesText, type ShownMap, shownMap, statusesDrawn } from './mapped.ts'
import { linkWord, partnersOn, type ShownPartner } from './shownPartners.ts'

/** What the template of the map shows. */

const path = '/map'

/** Who looks, and what can be filtered by. */
export interface Around {
  domains: Domain[]
  mayWrite: boolean
  administers: boolean
  /** Where the day shown is beyond the status rows: the last day that they reach. */
  reachedOn: Day | null
}

export function mapPage(form: FormModel, mapped: Mapped, around: Around, filter: MapFilter | null) {
  const { locale } = form
  const parameters = filter ? filterParameters(filter) : []
  const map = filter ? mapPart(mapped, around, filter, parameters) : null
  return {
    title: translate(locale, 'map.title'),
    heading: translate(locale, map ? 'map.heading' : 'map.title', { count: map?.count ?? '' }),
    errors: errorSummary(form),
    ...filterFields(form, mapped, around.domains),
    kept: [...zoomKept(form.typed), ...keptBeside(form.typed, ['status', 'domain', 'country'])],
    chips: chips(locale, parameters, around.domains),
    beyondRows: around.reachedOn
      ? translate(locale, 'convention.list.beyond', { day: dayText(locale, around.reachedOn) })
      : '',
    map,
  }
}

/** The view stays while the filter changes; one that nobody knows does not. */
function zoomKept(typed: Typed) {
  const [asked = ''] = textsOf(typed.zoom)
  return zooms.some((zoom) => zoom === asked) ? hiddenInputs(typed, ['zoom']) : []
}

function filterFields(form: FormModel, { partners, on, today }: Mapped, domains: readonly Domain[]) {
  const { locale, typed } = form
  const any = { value: '', text: translate(locale, 'filter.any') }
  const all = partnersOn(locale, partners, { on, today, city: null })
  const statuses = linkStatuses.filter(
    (one) => textsOf(typed.status).includes(one) || all.some(({ status }) => status === one),
  )
  const codes = [
    ...new Set([...all.map(({ countryCode }) => countryCode), ...textsOf(typed.country).filter(isCountry)]),
  ]
  const countries = codes.map((value) => ({ value, text: countryName(locale, value) }))
  const offered = offeredDomains(domains, textsOf(typed.domain))
  return {
    status: choiceField(form, 'status', 'map.link', [
      any,
      ...statuses.map((value) => ({ value, text: linkWord(locale, value) })),
    ]),
    country: choiceField(form, 'country', 'partner.country', [any, ...byText(locale, countries)]),
    domain: choiceField(form, 'domain', 'domain.name', [
      any,
      ...byText(
        locale,
        offered.map((domain) => ({ value: domain.code, text: domainName(locale, domain) })),
      ),
    ]),
  }
}

const isCountry = (code: string) => /^[A-Z]{2}$/.test(code)

function byText<O extends { text: string }>(locale: Locale, options: O[]): O[] {
  const { compare } = new Intl.Collator(locale)
  return options.sort((one, other) => compare(one.text, other.text))
}

function chips(locale: Locale, parameters: Parameter[], domains: readonly Domain[]) {
  return parameters.flatMap((parameter) => {
    const text = chipText(locale, parameter, domains)
    return text ? [chip(path, parameters, parameter, text)] : []
  })
}

/** A set filter in words; '' for what is no filter. */
export function chipText(locale: Locale, [name, value]: Parameter, domains: readonly Domain[]): string {
  if (name === 'status') return linkWord(locale, linkStatuses.find((one) => one === value)!)
  if (name === 'country') return countryName(locale, value)
  return name === 'domain' ? domainName(locale, domains.find(({ code }) => code === value)!) : ''
}

function mapPart(mapped: Mapped, around: Around, filter: MapFilter, parameters: Parameter[]) {
  const { locale } = mapped
  const made = shownMap(mapped, filter, onPage)
  const { shown, drawing } = made
  const table = mapTable(locale, { numbers: drawing.numbers, domains: filter.domain, mayWrite: around.mayWrite })
  const count = translate(locale, 'map.count', { count: shown.length })
  const away = mapped.total - shown.length
  const statuses = statusesDrawn(made)
  return {
    count,
    hidden: away > 0 ? translate(locale, 'map.hidden', { count: away }) : '',
    all: path,
    summary: [countText(locale, shown), distancesText(locale, shown)].filter(Boolean).join(' '),
    about: translate(locale, 'map.about', { city: mapped.city.name }),
    drawing: { svg: pageSvg(drawing.shapes, drawing.height, drawing.width) },
    legend: legendOf(locale, drawing, statuses, 8).map(({ shapes, text }) => ({
      drawing: { svg: pageSvg(shapes, 16, 29) },
      text,
    })),
    zooms: zoomLinks(locale, filter, parameters),
    files: fileLinks(
      locale,
      path,
      parameters.filter(([name]) => name !== 'sort'),
    ),
    picture: addressOf('/map.svg', parameters),
    notes: notesOf(mapped, around, made, parameters),
    unplaced: unplacedPart(locale, made.unplaced, around.mayWrite),
    table: tableModel(table, pageOf(shown, filter.page), (column, text) =>
      sortLink(path, parameters, filter.sort, column, text),
    ),
    pager: pager(locale, path, parameters, { page: filter.page, count: shown.length }),
  }
}

function zoomLinks(locale: Locale, { zoom }: MapFilter, parameters: Parameter[]) {
  const others = parameters.filter(([name]) => name !== 'zoom')
  return zooms.map((one) => ({
    text: translate(locale, `map.zoom.${one}`),
    href: addressOf(path, one === 'auto' ? others : [...others, ['zoom', one]]),
    current: one === zoom,
  }))
}

interface Note {
  text: string
  /** What can be done about it; '' where nothing can. */
  href: string
  verb: string
}

/** What the map does not show, or not rightly, and the way on. */
function notesOf(
  { locale, city, total }: Mapped,
  { administers }: Around,
  { shown, drawing }: ShownMap,
  parameters: Parameter[],
): Note[] {
  const notes: Note[] = []
  if (shown.length === 0) {
    const isEmpty = total === 0
    notes.push({
      text: translate(locale, isEmpty ? 'map.none' : 'map.none.shown', { city: city.name }),
      href: isEmpty ? '/partners' : path,
      verb: translate(locale, isEmpty ? 'nav.partners' : 'list.show-all'),
    })
  }
  if (city.place === null) {
    const verb = translate(locale, administers ? 'map.no-place.set' : 'map.no-place.ask')
    const text = translate(locale, 'map.no-place', { city: city.name })
    notes.push(
      administers ? { text, verb, href: '/settings#latitude' } : { text: `${text} ${verb}`, verb: '', href: '' },
    )
  }
  if (drawing.nameless > 0) {
    const text = translate(locale, 'map.nameless', { count: drawing.nameless })
    notes.push({ text, href: '', verb: '' })
  }
  const beyond = shown.filter(({ id }) => drawing.beyond.includes(id))
  if (beyond.length > 0) {
    const others = parameters.filter(([name]) => name !== 'zoom')
    notes.push({
      text: translate(locale, 'map.beyond', { count: beyond.length, names: namesText(locale, beyond) }),
      href: addressOf(path, [...others, ['zoom', 'world']]),
      verb: translate(locale, 'map.beyond.show'),
    })
  }
  return notes
}

/** So many of those without a place are named; the list has them all. */
const mostUnplaced = 20

function unplacedPart(locale: Locale, unplaced: readonly ShownPartner[], mayWrite: boolean) {
  if (unplaced.length === 0) return null
  const rest = unplaced.length - mostUnplaced
  return {
    title: translate(locale, 'map.unplaced', { count: unplaced.length }),
    partners: unplaced.slice(0, mostUnplaced).map(({ shown, country, path: record, reference }) => ({
      text: `${shown} (${country})`,
      href: record,
      add: mayWrite ? `/partners/${reference}/edit#latitude` : '',
      addName: translate(locale, 'map.unplaced.add-of', { name: shown }),
    })),
    more: rest > 0 ? translate(locale, 'map.unplaced.more', { count: rest }) : '',
  }
}
