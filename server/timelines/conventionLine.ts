import type { Frame } from '../conventions/frame.ts'
import { keyDates } from '../conventions/keyDates.ts'
import type { ConventionRecord } from '../conventions/record.ts'
import { type JudgedConvention, judgedOn } from '../conventions/standingOf.ts'
import { type Measure, onSheet } from '../drawing/textWidth.ts'
import { dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import type { Picture } from '../pictures/picture.ts'
import type { Day } from '../rules/facts.ts'
import { timelineOn } from '../rules/timeline.ts'
import { type ConventionShapes, conventionShapes, mostDetailed } from './conventionDrawing.ts'
import { lineLegend } from './lineLegend.ts'
import { type LineRow, lineRows } from './lineRows.ts'
import { type DrawnPartnership, relationsOf } from './relations.ts'
import { sessionsAhead } from './sessionRow.ts'

/** How wide one convention's own picture is drawn. */
export const lineWidth = 1180

/** All that one convention's own picture is made from. */
export interface LineAsked {
  locale: Locale
  authorityName: string
  record: ConventionRecord
  frame: Frame
  on: Day
  /** The partnership with its first partner, null where none is recorded. */
  partnership: (DrawnPartnership & { reference: string }) | null
}

/** One convention's line at its full size, and the same in rows; `drawn` is null where nothing has a day. */
export interface ConventionLine {
  judged: JudgedConvention
  drawn: ConventionShapes | null
  rows: LineRow[]
}

export function conventionLine(asked: LineAsked, measure: Measure): ConventionLine {
  const { locale, authorityName, record, frame, on, partnership } = asked
  const judged = judgedOn(record, frame, on)
  const { facts, standing } = judged
  const context = { partnership, authorityName, on }
  const drawn = conventionShapes([locale, facts, standing, context], measure, { across: lineWidth, detailed: true })
  const timeline = timelineOn(facts, on, mostDetailed)
  const dates = keyDates(locale, record, standing, partnership?.since ?? null)
  const rows = lineRows(locale, dates, {
    timeline,
    relations: relationsOf(partnership),
    sessions: sessionsAhead(facts.sessions ?? [], timeline),
    partnership: partnership && `/partnerships/${partnership.reference}`,
  })
  return { judged, drawn, rows }
}

/** The line as a picture that leaves the house; where nothing has a day, a picture that says so. */
export function linePicture(asked: LineAsked, source: string): Picture {
  const { locale, record, on } = asked
  const { drawn } = conventionLine(asked, onSheet)
  const shapes = drawn?.shapes ?? []
  return {
    name: `${translate(locale, 'line.file')}-${record.reference}-${on}`,
    locale,
    title: record.title,
    lines: [`${record.reference}, ${translate(locale, 'picture.situation', { day: dayText(locale, on) })}`],
    source,
    alt: drawn?.alt ?? translate(locale, 'line.none'),
    width: lineWidth,
    height: drawn?.height ?? 0,
    shapes,
    legend: lineLegend(locale, shapes),
    paper: 'a4',
  }
}
