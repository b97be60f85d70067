import { box, dot, type Shape } from '../drawing/shapes.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { type LinkStatus, linkLook, linkStatuses } from './link.ts'
import { lineShapes, partnerShape } from './linkShapes.ts'
import type { MapDrawing } from './mapDrawing.ts'
import { linkWord } from './shownPartners.ts'

interface Entry {
  shapes: Shape[]
  text: string
}

/** What is drawn, and what it means; the marks lie around some height. */
export function legendOf(
  locale: Locale,
  drawing: Pick<MapDrawing, 'most' | 'isSpread' | 'hasInset'>,
  statuses: readonly LinkStatus[],
  y = 0,
): Entry[] {
  const links = linkStatuses.filter((status) => statuses.includes(status))
  const said = (key: 'size' | 'spread' | 'inset') => translate(locale, `map.legend.${key}`)
  return [
    ...links.map((status) => ({ shapes: linkMark(status, y), text: linkWord(locale, status) })),
    ...(drawing.most > 1 ? [{ shapes: sizeMark(y), text: said('size') }] : []),
    ...(drawing.isSpread ? [{ shapes: spreadMark(y), text: said('spread') }] : []),
    ...(drawing.hasInset
      ? [{ shapes: [{ look: 'map frame', d: box(5, y - 6, 23, y + 6) }], text: said('inset') }]
      : []),
  ]
}

function linkMark(status: LinkStatus, y: number): Shape[] {
  const look = linkLook(status)
  return [...lineShapes(look, { x: 0, y }, { x: 20, y }), partnerShape(look, { x: 24, y }, 4)]
}

function sizeMark(y: number): Shape[] {
  return [
    { look: 'partner full calm', d: dot(7, y, 3.2) },
    { look: 'partner full calm', d: dot(20, y, 6.4) },
  ]
}

function spreadMark(y: number): Shape[] {
  return [
    { look: 'leader', d: `M4 ${y}H22` },
    { look: 'partner full calm', d: dot(23, y, 3.6) },
  ]
}
