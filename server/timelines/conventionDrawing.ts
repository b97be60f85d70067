import type { Shape } from '../drawing/shapes.ts'
import { pageSvg, printSvg, width } from '../drawing/svg.ts'
import { type Measure, onPage, onSheet } from '../drawing/textWidth.ts'
import type { Locale } from '../locale/locale.ts'
import { closing } from '../rules/calendar.ts'
import type { ConventionFacts, Day, Standing } from '../rules/facts.ts'
import { type Act, type Timeline, timelineOn } from '../rules/timeline.ts'
import { councilRow, signatureRow } from './actRows.ts'
import { altText } from './alt.ts'
import { relationRow } from './relationRow.ts'
import { type DrawnPartnership, relationsOf } from './relations.ts'
import type { Ground, Row } from './row.ts'
import { marginRight } from './scale.ts'
import { sessionRow, sessionsAhead } from './sessionRow.ts'
import { gutterFor, stacked } from './stack.ts'
import { agreements } from './termEvents.ts'
import { termRow } from './termRow.ts'
import { windowOf } from './window.ts'
import { windowRow } from './windowRow.ts'

/** What the drawing needs to know besides the convention itself. */
export interface DrawingContext {
  partnership: DrawnPartnership | null
  authorityName: string
  on: Day
}

export interface ConventionDrawing {
  svg: string
  /** The same in a sentence. */
  alt: string
}

type Write = (shapes: Shape[], height: number) => string
type Arguments = [locale: Locale, facts: ConventionFacts, standing: Standing, context: DrawingContext]

/** A convention's line for a page, drawn with classes; null where there is nothing to draw. */
export function drawConvention(...given: Arguments): ConventionDrawing | null {
  return drawn(given, onPage, pageSvg)
}

/** The same for the printed sheet, with fixed colours. */
export function drawConventionForPrint(...given: Arguments): ConventionDrawing | null {
  return drawn(given, onSheet, printSvg)
}

function drawn(given: Arguments, measure: Measure, write: Write): ConventionDrawing | null {
  const line = conventionShapes(given, measure, { across: width })
  return line && { svg: write(line.shapes, line.height), alt: line.alt }
}

/** A convention's line as shapes. */
export interface ConventionShapes {
  shapes: Shape[]
  height: number
  alt: string
}

/** How wide the line is, and whether it says every day. */
interface Size {
  across: number
  detailed?: true
}

/** So many terms find room to say their days upwards. */
export const mostDetailed = 60

/** A convention's line at some size; null where there is nothing to draw. */
export function conventionShapes(
  [locale, facts, standing, context]: Arguments,
  measure: Measure,
  { across, detailed }: Size,
): ConventionShapes | null {
  const timeline = timelineOn(facts, context.on, detailed && mostDetailed)
  const relations = relationsOf(context.partnership)
  const left = gutterFor(locale, measure, detailed) + 8
  const agreed = detailed ? agreements(facts, context.on) : []
  const alert = detailed && timeline.planning ? [timeline.planning.alertFrom] : []
  const more = [...agreed.map(({ on }) => on), ...alert]
  const scale = windowOf(timeline, relations, left, across - marginRight, more)
  const ground: Ground = { locale, measure, on: context.on, scale, detailed }
  const names = (party: string) => (party === 'authority' ? context.authorityName : party)
  const rows = [
    councilRow(timeline, ground),
    signatureRow(timeline, names, blamedActs(timeline, standing), ground),
    termRow(timeline, agreed, blamedEvents(standing), ground),
    ...(detailed ? detailedRows(timeline, facts, ground) : []),
    relationRow(relations, ground),
  ].filter((row): row is Row => row !== null)
  if (rows.length === 0) return null
  const isLater = relations.some(({ from }) => from !== null && closing(from) > context.on)
  const { shapes, height } = stacked(rows, ground, hasLater(timeline) || isLater)
  return { shapes, height, alt: altText(locale, timeline, relations, names) }
}

/** What the usual drawing leaves to words: the windows, and the sessions that can still decide. */
function detailedRows(timeline: Timeline, { sessions }: ConventionFacts, ground: Ground): (Row | null)[] {
  return [windowRow(timeline, ground), sessionRow(sessionsAhead(sessions ?? [], timeline), ground)]
}

/** The authority's first signature, where a finding says that it came too early. One that is cured is a mere note. */
function blamedActs({ acts }: Timeline, { findings }: Standing): Act[] {
  const early = findings.some(
    ({ rule, severity }) => severity !== 'note' && (rule.startsWith('signed-before-') || rule === 'no-authorisation'),
  )
  const first = acts.find(({ kind, party, later }) => kind === 'signature' && party === 'authority' && !later)
  return early && first ? [first] : []
}

function blamedEvents({ findings }: Standing): Set<string> {
  return new Set(findings.some(({ rule }) => rule === 'late-denunciation') ? ['denunciation'] : [])
}

/** Whether something is drawn that happened only after the day shown. */
function hasLater({ acts, terms, suspensions, amendments, denunciation, nonRenewal, successor }: Timeline): boolean {
  return (
    [...acts, ...suspensions, ...amendments].some(({ later }) => later) ||
    [denunciation, nonRenewal, successor].some((one) => one?.later) ||
    terms.some(({ state }) => state === 'later')
  )
}
