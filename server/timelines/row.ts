import type { Box } from '../drawing/geometry.ts'
import { moved } from '../drawing/geometry.ts'
import type { Label } from '../drawing/places.ts'
import { labelShapes, type Shape } from '../drawing/shapes.ts'
import type { Measure } from '../drawing/textWidth.ts'
import type { Locale } from '../locale/locale.ts'
import type { Day } from '../rules/facts.ts'
import type { Scale } from './scale.ts'

/** What every row is drawn with. */
export interface Ground {
  locale: Locale
  measure: Measure
  scale: Scale
  on: Day
  /** Whether every day is said, as on a picture of the convention's own. */
  detailed?: true
}

/** A row of the drawing: its line, what stands on it and the labels above and below. Heights count from its line. */
export interface Row {
  title: string
  labels: Label[]
  /** Of what is not text. */
  top: number
  bottom: number
  /** What stands on the line, once the line's height is known. */
  draw(y: number): Shape[]
}

export const topOf = (row: Row) => Math.min(row.top, ...row.labels.map(({ box }) => box.top))
export const bottomOf = (row: Row) => Math.max(row.bottom, ...row.labels.map(({ box }) => box.bottom))

/** The boxes of a row's labels at some height. */
export function boxesOf(row: Row, y: number): Box[] {
  return row.labels.map(({ box }) => moved(box, y))
}

/** A row with its labels, at some height. */
export function rowShapes(row: Row, y: number, boxes: Box[]): Shape[] {
  const labels = row.labels.flatMap((label) => labelShapes(label, y, boxes))
  return [...row.draw(y), ...labels]
}
