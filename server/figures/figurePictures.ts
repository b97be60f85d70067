import type { Shape } from '../drawing/shapes.ts'
import { onSheet, wrapped } from '../drawing/textWidth.ts'
import { dayText } from '../locale/format.ts'
import { translate } from '../locale/locale.ts'
import type { Picture } from '../pictures/picture.ts'
import { type Chart, type ChartName, drawChart } from './chart.ts'
import type { Shown } from './figure.ts'
import { halfWidth, wholeWidth, widthOf } from './figuresPage.ts'
import type { Drawn, Place } from './place.ts'
import { beyondText } from './words.ts'

/** The figures as pictures that leave the house: each alone, or all on one sheet. */

/** Bars alone have more room than beside each other. */
const aloneWidth = 560

export function chartPicture(shown: Shown, chart: Chart, source: string): Picture {
  const width = widthOf(chart) === wholeWidth ? wholeWidth : aloneWidth
  const drawn = drawChart(chart, { locale: shown.locale, left: 0, top: 2, width, measure: onSheet })
  return {
    ...pictureOf(shown, source),
    name: `${chart.name}-${shown.reached}`,
    title: chart.title,
    lines: [...situation(shown), chart.summary, ...chart.notes],
    alt: chart.summary,
    width,
    height: drawn.height + 4,
    shapes: drawn.shapes,
    paper: 'a4',
  }
}

export function sheetPicture(shown: Shown, charts: readonly Chart[], source: string): Picture {
  const { shapes, height } = sheetOf(shown, charts)
  return {
    ...pictureOf(shown, source),
    name: `figures-${shown.reached}`,
    title: translate(shown.locale, 'nav.figures'),
    lines: situation(shown),
    alt: charts.map(({ title, summary }) => `${title} – ${summary}`).join(' '),
    width: wholeWidth,
    height,
    shapes,
    paper: 'a4',
    upright: true,
  }
}

function pictureOf({ locale }: Shown, source: string) {
  return { locale, legend: [], source }
}

function situation(shown: Shown): string[] {
  const { locale, reached } = shown
  const beyond = beyondText(shown)
  return [translate(locale, 'picture.situation', { day: dayText(locale, reached) }), ...(beyond ? [beyond] : [])]
}

const headRoom = 26
const between = 30
const noteLine = 15

/** The charts of years over the whole width, the bars beside each other between them. */
function sheetOf({ locale }: Shown, charts: readonly Chart[]): Drawn {
  const at = (name: ChartName) => charts.find((chart) => chart.name === name)!
  const place = { locale, measure: onSheet, left: 0, top: 0, width: wholeWidth }
  const inForce = blockOf(at('in-force'), place)
  const beside = { ...place, top: inForce.height + between, width: halfWidth - 90 }
  const continents = blockOf(at('continents'), beside)
  const statuses = blockOf(at('statuses'), { ...beside, top: beside.top + continents.height + between })
  const right = beside.width + 40
  const domains = blockOf(at('domains'), { ...beside, left: right, width: wholeWidth - right })
  const lower = beside.top + Math.max(continents.height + between + statuses.height, domains.height) + between
  const renewals = blockOf(at('renewals'), { ...place, top: lower })
  return {
    shapes: [inForce, continents, statuses, domains, renewals].flatMap(({ shapes }) => shapes),
    height: lower + renewals.height,
  }
}

/** What is counted, in small lines under the chart. */
function notesOf(notes: string[], { left, top, width, measure }: Place): Drawn {
  const lines = notes.flatMap((note) => wrapped(note, width, measure, 12))
  const shapes = lines.map((text, line): Shape => {
    return { look: 'label soft', text, x: left, y: top + 12 + line * noteLine, anchor: 'start' }
  })
  return { shapes, height: lines.length > 0 ? lines.length * noteLine + 8 : 0 }
}

/** A chart under its title; where it is empty, the sentence that says so. */
function blockOf(chart: Chart, place: Place): Drawn {
  const { left, top } = place
  const title: Shape = { look: 'heading', text: chart.title, x: left, y: top + 12, anchor: 'start' }
  if (!chart.figure) {
    const instead: Shape = { look: 'label soft', text: chart.summary, x: left, y: top + 12 + headRoom, anchor: 'start' }
    return { shapes: [title, instead], height: headRoom + 20 }
  }
  const drawn = drawChart(chart, { ...place, top: top + headRoom })
  // What bars count is said by their titles.
  const notes = notesOf(chart.figure.kind === 'columns' ? chart.notes : [], {
    ...place,
    top: top + headRoom + drawn.height + 8,
  })
  return { shapes: [title, ...drawn.shapes, ...notes.shapes], height: headRoom + drawn.height + notes.height }
}
