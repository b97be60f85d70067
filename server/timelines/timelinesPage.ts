import { type ConventionFilter, filterParameters } from '../conventions/filter.ts'
import { type Choices, filterChips, filterFields, filterTyped, hiddenPart } from '../conventions/filterPart.ts'
import { conventionTable } from '../conventions/listTable.ts'
import type { JudgedConvention } from '../conventions/standingOf.ts'
import { pageSvg } from '../drawing/svg.ts'
import { onPage } from '../drawing/textWidth.ts'
import type { FieldErrors } from '../locale/fields.ts'
import { dayText, numberText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { fileLinks } from '../pictures/fileLinks.ts'
import type { Day } from '../rules/facts.ts'
import { withDay } from '../web/address.ts'
import { choiceField, type FormModel, field, hiddenInputs, type Typed } from '../web/fields.ts'
import { addressOf, sortLink } from '../web/listing.ts'
import { tableModel } from '../web/table.ts'
import { inForceOn } from './folded.ts'
import { drawFrise } from './frise.ts'
import { groupings } from './group.ts'
import { legendPart } from './legendPart.ts'
import { notesOf } from './notes.ts'
import type { Scene } from './scene.ts'
import { type View, viewParameters } from './view.ts'
import { aside, startFor, type Zoom, zooms } from './zoom.ts'

/** What the template of the timelines shows. */

const path = '/timelines'
/** The picture across a page of the usual width. */
const friseWidth = 1180

export interface TimelinesShown {
  filter: ConventionFilter
  view: View
  scene: Scene
  conventions: readonly JudgedConvention[]
  /** How many conventions there are under no filter. */
  total: number
  on: Day
  dayAsked: boolean
  sessions: readonly Day[]
  mostUnfolded: number
  mostLines: number
  /** Where the day shown is beyond the status rows: the last day that they reach. */
  reachedOn: Day | null
}

export function timelinesPage(locale: Locale, choices: Choices, shown: TimelinesShown) {
  const { filter, view, scene, total, on, conventions } = shown
  const parameters = [...filterParameters(filter), ...viewParameters(view)]
  const form: FormModel = { locale, typed: { ...filterTyped(filter), ...view }, errors: {} }
  return {
    ...formPart(form, choices),
    refused: false,
    count: translate(locale, 'convention.count', { count: scene.count }),
    chips: filterChips(locale, choices, path, parameters),
    hidden: hiddenPart(locale, filter, total - scene.count, addressOf(path, viewParameters(view))),
    zooms: zoomLinks(locale, shown),
    groups: groupings.map((group) => ({
      text: translate(locale, `timeline.group.${group}`),
      href: addressOf(path, [...filterParameters(filter), ...viewParameters({ ...view, group })]),
      current: group === view.group,
    })),
    earlier: asideLink(shown, 'earlier'),
    later: asideLink(shown, 'later'),
    around: aroundLink(locale, shown),
    drawing: scene.groups.length > 0 ? drawingPart(locale, shown) : null,
    image: addressOf(`${path}.svg`, parameters),
    notes: notesOf(locale, shown),
    empty: scene.count === 0 ? emptyPart(locale, shown) : null,
    files: fileLinks(locale, path, parameters),
    table: tableModel(conventionTable(locale, columns), conventions, (column, text) =>
      sortLink(path, parameters, filter.sort, column, text),
    ),
    counted: scene.groups
      .filter(({ strip }) => strip !== null)
      .map((group) => ({
        name: group.name,
        href: group.unfold,
        count: numberText(locale, group.count),
        inForce: numberText(locale, inForceOn(group.strip ?? [], on)),
      })),
  }
}

const columns = ['partner', 'status', 'in-force', 'ends', 'deadline'] as const

/** The form again where its address says what is unknown: 422. */
export function refusedTimelinesPage(locale: Locale, choices: Choices, typed: Typed, errors: FieldErrors) {
  return {
    ...formPart({ locale, typed, errors }, choices),
    refused: true,
    count: translate(locale, 'timeline.title'),
    chips: [],
    hidden: null,
    zooms: [],
    groups: [],
    earlier: '',
    later: '',
    around: null,
    drawing: null,
    image: '',
    notes: [],
    empty: null,
    files: [],
    table: { heads: [], rows: [] },
    counted: [],
  }
}

function formPart(form: FormModel, choices: Choices) {
  const { locale } = form
  return {
    ...filterFields(form, choices),
    group: choiceField(form, 'group', 'timeline.group', [
      ...groupings.map((group) => ({ value: group, text: translate(locale, `timeline.group.${group}`) })),
    ]),
    ...(hasErrors(form, ['zoom', 'from']) ? zoomFields(form) : zoomInputs(form)),
  }
}

function hasErrors({ errors }: FormModel, names: readonly string[]): boolean {
  return names.some((name) => errors[name] !== undefined)
}

/** How much is seen is kept unseen, since there are links for it. */
function zoomInputs({ typed }: FormModel) {
  return { zoomed: hiddenInputs(typed, ['zoom', 'from']), zoomFields: null }
}

/** Where an address has it wrong, it can be seen and set right. */
function zoomFields(form: FormModel) {
  const { locale } = form
  const options = [
    { value: '', text: translate(locale, 'timeline.zoom.all') },
    ...zooms.map((zoom) => ({ value: zoom, text: translate(locale, `timeline.zoom.${zoom}`) })),
  ]
  const zoom = choiceField(form, 'zoom', 'timeline.zoom', options)
  return { zoomed: [], zoomFields: { zoom, from: field(form, 'from', 'timeline.from', { size: 'short' }) } }
}

function zoomLinks(locale: Locale, { filter, view, scene, on }: TimelinesShown) {
  const to = (zoom: Zoom | null) => {
    const from = zoom && view.zoom ? startFor(zoom, scene.stretch, on) : null
    return framed(addressOf(path, [...filterParameters(filter), ...viewParameters({ ...view, zoom, from })]))
  }
  const place = view.zoom === null ? 0 : zooms.indexOf(view.zoom) + 1
  const all: (Zoom | null)[] = [null, ...zooms]
  return all.map((zoom, index) => ({
    text: translate(locale, zoom === null ? 'timeline.zoom.all' : `timeline.zoom.${zoom}`),
    href: to(zoom),
    current: zoom === view.zoom,
    // The keys + and − go to the neighbours of the zoom shown, 0 to everything.
    keys: [...(index === place + 1 ? ['+'] : index === place - 1 ? ['-'] : []), ...(zoom === null ? ['0'] : [])].join(
      ' ',
    ),
  }))
}

/** The picture has the focus again on the page to come, so that a key can be pressed again. */
function framed(address: string): string {
  return `${address}#frise`
}

function asideLink({ filter, view, scene }: TimelinesShown, direction: 'earlier' | 'later'): string {
  const from = view.zoom && aside(view.zoom, scene.stretch, direction)
  if (!from) return ''
  return framed(addressOf(path, [...filterParameters(filter), ...viewParameters({ ...view, from })]))
}

function drawingPart(locale: Locale, shown: TimelinesShown) {
  const { scene, on, dayAsked, sessions } = shown
  const groups = dayAsked ? scene.groups.map((group) => keepingDay(group, on)) : scene.groups
  const { shapes, height, width } = drawFrise({
    locale,
    measure: onPage,
    on,
    stretch: scene.stretch,
    groups,
    sessions,
    undated: translate(locale, 'timeline.undated'),
    width: friseWidth,
  })
  return {
    summary: summaryOf(locale, shown),
    svg: pageSvg(shapes, height, width),
    legend: legendPart(locale, shapes),
  }
}

/** Back to the day shown, from where it is out of sight. */
function aroundLink(locale: Locale, { filter, view, scene, on }: TimelinesShown) {
  if (view.zoom === null || (scene.stretch.from <= on && on <= scene.stretch.until)) return null
  const parameters = [...filterParameters(filter), ...viewParameters({ ...view, from: null })]
  const text = translate(locale, 'timeline.around', { day: dayText(locale, on) })
  return { text, href: framed(addressOf(path, parameters)) }
}

/** The drawing's links keep the day that was asked for, as all others do. */
function keepingDay(group: Scene['groups'][number], on: Day) {
  const at = (href: string) => (href === '' ? '' : withDay(href, on))
  return {
    ...group,
    href: at(group.href),
    unfold: at(group.unfold),
    lines: group.lines.map((line) => ({ ...line, href: at(line.href) })),
  }
}

/** What the picture shows, in a sentence. */
export function summaryOf(
  locale: Locale,
  { scene, view, conventions, on }: Pick<TimelinesShown, 'scene' | 'view' | 'conventions' | 'on'>,
): string {
  const period = translate(locale, 'timeline.shown', {
    from: dayText(locale, scene.stretch.from),
    until: dayText(locale, scene.stretch.until),
  })
  const group = translate(locale, `timeline.group.${view.group}`)
  const said = translate(locale, 'timeline.summary', { count: scene.count, period, group })
  if (conventions.length === 0) return said
  const count = conventions.filter(({ standing }) => standing.status === 'in-force').length
  return `${said} ${translate(locale, 'timeline.in-force', { count, day: dayText(locale, on) })}`
}

function emptyPart(locale: Locale, { total }: TimelinesShown) {
  if (total === 0)
    return {
      text: translate(locale, 'convention.empty'),
      href: '/conventions',
      link: translate(locale, 'nav.conventions'),
    }
  return { text: translate(locale, 'convention.none'), href: path, link: translate(locale, 'list.show-all') }
}
