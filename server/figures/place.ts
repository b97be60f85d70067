import type { Shape } from '../drawing/shapes.ts'
import type { Measure } from '../drawing/textWidth.ts'
import type { Locale } from '../locale/locale.ts'

/** Where a figure is drawn, and with which letters. */
export interface Place {
  locale: Locale
  left: number
  top: number
  width: number
  measure: Measure
}

export interface Drawn {
  shapes: Shape[]
  height: number
}
