import { type ConventionFilter, filterParameters } from '../conventions/filter.ts'
import { dayText, numberText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { firstDay } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import { addressOf } from '../web/listing.ts'
import { inForceOn } from './folded.ts'
import { outOfSight } from './frise.ts'
import type { Scene } from './scene.ts'
import { type View, viewParameters } from './view.ts'

/** A sentence beside the picture, and where it leads. */
interface Note {
  text: string
  href: string
  link: string
}

/** What the page shows, as far as there is something to be said of it. */
interface Shown {
  scene: Scene
  filter: ConventionFilter
  view: View
  mostUnfolded: number
  mostLines: number
  reachedOn: Day | null
}

/** What somebody should know who sees the picture: nothing is left out in silence. */
export function notesOf(locale: Locale, shown: Shown): Note[] {
  const { scene, view, mostUnfolded, mostLines, reachedOn } = shown
  const isFolded = scene.groups.some(({ strip }) => strip !== null)
  const said = [
    ...(reachedOn ? [translate(locale, 'convention.list.beyond', { day: dayText(locale, reachedOn) })] : []),
    ...(scene.count > mostLines
      ? [translate(locale, 'timeline.too-many', { most: numberText(locale, mostLines) })]
      : isFolded
        ? [translate(locale, 'timeline.folded', { most: mostUnfolded })]
        : []),
    ...(scene.undated > 0 ? [translate(locale, 'timeline.undated.count', { count: scene.undated })] : []),
    ...(scene.several > 0
      ? [
          translate(locale, view.group === 'partner' ? 'timeline.several.partners' : 'timeline.several.domains', {
            count: scene.several,
          }),
        ]
      : []),
  ]
  return [
    ...(scene.moved ? [plain(translate(locale, 'timeline.moved'))] : []),
    ...sightNotes(locale, shown),
    ...said.map(plain),
  ]
}

function plain(text: string): Note {
  return { text, href: '', link: '' }
}

/** What lies beyond the stretch shown, and the way to it: to everything, or where everything would be too much, there. */
function sightNotes(locale: Locale, shown: Shown): Note[] {
  const { scene, filter, view } = shown
  const out = outOfSight(scene)
  const isEmpty = scene.whole !== null && nothingInSight(scene, out.length)
  if (!isEmpty && out.length === 0) return []
  const text = isEmpty ? emptyText(locale, scene) : translate(locale, 'timeline.out-of-sight', { count: out.length })
  const there: View = view.zoom
    ? { ...view, zoom: null, from: null }
    : { ...view, zoom: 'century', from: centuryOf(out[0]?.stretch?.from ?? scene.stretch.from) }
  const link = translate(locale, view.zoom ? 'timeline.show-all' : 'timeline.show-them')
  return [{ text, href: addressOf('/timelines', [...filterParameters(filter), ...viewParameters(there)]), link }]
}

function nothingInSight({ groups, stretch }: Scene, out: number): boolean {
  const dated = new Set(groups.flatMap(({ lines }) => lines.filter((line) => line.stretch).map(({ id }) => id)))
  const isCounted = groups.some(
    ({ strip }) =>
      strip !== null &&
      (inForceOn(strip, stretch.from) > 0 || strip.some(({ on }) => on > stretch.from && on <= stretch.until)),
  )
  return dated.size === out && !isCounted
}

function emptyText(locale: Locale, { stretch, whole }: Scene): string {
  const [from, until] = [dayText(locale, stretch.from), dayText(locale, stretch.until)]
  const [first, last] = [whole!.from.slice(0, 4), whole!.until.slice(0, 4)]
  return translate(locale, 'timeline.nothing-here', { from, until, first, last })
}

function centuryOf(day: Day): Day {
  return day < '0010-01-01' ? firstDay : `${day.slice(0, 3)}0-01-01`
}
