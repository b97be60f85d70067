import type { Shape } from '../drawing/shapes.ts'
import type { Locale } from '../locale/locale.ts'

/** A picture that leaves the house by itself: all that somebody needs who finds it on a wall. */
export interface Picture {
  /** Its file's name without ending: "frise-2026-11-25". */
  name: string
  locale: Locale
  title: string
  /** Under the title: the day shown, what is counted, under which filter. */
  lines: string[]
  /** Whose records these are, the page's address, the day on which it was drawn. */
  source: string
  /** The same as the drawing in a sentence, for those who do not see it. */
  alt: string
  /** The drawing in its own units, 12.5 of which are the height of a usual text; no smaller text than 10.5. */
  width: number
  height: number
  shapes: Shape[]
  legend: LegendEntry[]
  /** The sheet for which it was made, lying on its long side unless it is `upright`. */
  paper: Paper
  upright?: boolean
}

export const papers = ['a3', 'a4'] as const
export type Paper = (typeof papers)[number]

/** A mark and what it means. The mark is drawn from 0 to 28 across, around 0 in height, at most 7 up and down. */
export interface LegendEntry {
  shapes: Shape[]
  text: string
}

/** The forms in which a picture is sent. */
export const pictureForms = ['svg', 'pdf', 'png'] as const
export type PictureForm = (typeof pictureForms)[number]
