import type { Locale } from '../locale/locale.ts'
import { closing } from '../rules/calendar.ts'
import type { ConventionFacts, Day, Standing } from '../rules/facts.ts'
import { type Act, type Timeline, timelineOn } from '../rules/timeline.ts'
import { councilRow, signatureRow } from './actRows.ts'
import { altText } from './alt.ts'
import { relationRow } from './relationRow.ts'
import { type DrawnPartnership, relationsOf } from './relations.ts'
import type { Ground, Row } from './row.ts'
import type { Shape } from './shapes.ts'
import { gutterFor, stacked } from './stack.ts'
import { pageSvg, printSvg, width } from './svg.ts'
import { termRow } from './termRow.ts'
import { type Measure, onPage, onSheet } from './textWidth.ts'
import { windowOf } from './window.ts'

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

function drawn(
  [locale, facts, standing, context]: Arguments,
  measure: Measure,
  write: Write,
): ConventionDrawing | null {
  const timeline = timelineOn(facts, context.on)
  const relations = relationsOf(context.partnership)
  const left = gutterFor(locale, measure) + 8
  const ground: Ground = { locale, measure, on: context.on, scale: windowOf(timeline, relations, left, width - 12) }
  const names = (party: string) => (party === 'authority' ? context.authorityName : party)
  const rows = [
    councilRow(timeline, ground),
    signatureRow(timeline, names, blamedActs(timeline, standing), ground),
    termRow(timeline, blamedEvents(standing), ground),
    relationRow(relations, ground),
  ].filter((row): row is Row => row !== null)
  if (rows.length === 0) return null
  const { shapes, height } = stacked(
    rows,
    ground,
    hasLater(timeline) || relations.some(({ from }) => from !== null && closing(from) > context.on),
  )
  return { svg: write(shapes, height), alt: altText(locale, timeline, relations, names) }
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
