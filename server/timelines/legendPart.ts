import type { Shape } from '../drawing/shapes.ts'
import { pageSvg } from '../drawing/svg.ts'
import type { Locale } from '../locale/locale.ts'
import { legendOf } from './legend.ts'

/** The legend as a page shows it: each mark a small drawing of its own beside its words. */
export function legendPart(locale: Locale, shapes: readonly Shape[]) {
  return legendOf(locale, shapes).map(({ shapes: marks, text }) => ({
    drawing: { svg: pageSvg(marks, 14, 28, -7) },
    text,
  }))
}
