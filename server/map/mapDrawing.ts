import type { Box } from '../drawing/geometry.ts'
import type { Shape } from '../drawing/shapes.ts'
import { type Dot, radiusOf } from './dots.ts'
import type { MapAsked } from './drawnPartner.ts'
import { drawPanel } from './panelDrawing.ts'
import { franceMiddle, height, panelsOf, width } from './panels.ts'

export interface MapDrawing {
  width: number
  height: number
  shapes: Shape[]
  /** By a partner's id, the number that stands for its name. */
  numbers: ReadonlyMap<string, number>
  /** Ids of those that lie beyond the part of the earth that was asked for. */
  beyond: readonly string[]
  /** Whether there are dots pushed aside, and a part drawn larger. */
  isSpread: boolean
  hasInset: boolean
  /** The radius of a dot by its number of conventions, and the largest number. */
  most: number
  /** Where its texts and dots stand: none on another one. */
  texts: Box[]
  dots: Dot[]
  /** How many have neither name nor number: the hover and the list alone say who they are. */
  nameless: number
}

/** The authority and its partners joined by great circles, on the earth laid flat around the authority. */
export function drawMap(asked: MapAsked): MapDrawing {
  const centre = asked.city.place ?? franceMiddle
  const most = Math.max(...asked.partners.map(({ count }) => count), 0)
  const dots = asked.partners.map((partner) => ({
    ...partner,
    r: radiusOf(partner.count, most, asked.partners.length),
  }))
  const panels = panelsOf(centre, dots, asked.zoom)
  const numbers = new Map<string, number>()
  const drawn = panels.map((panel) => drawPanel(panel, asked, numbers))
  const seen = new Set(panels.flatMap(({ partners }) => partners.map(({ id }) => id)))
  return {
    width,
    height,
    shapes: drawn.flatMap(({ shapes }) => shapes),
    numbers,
    beyond: asked.partners.filter(({ id }) => !seen.has(id)).map(({ id }) => id),
    isSpread: drawn.some(({ isSpread }) => isSpread),
    hasInset: panels.some(({ inset }) => inset !== null),
    most,
    texts: drawn.flatMap(({ texts }) => texts),
    dots: drawn.flatMap((one) => one.dots),
    nameless: drawn.reduce((sum, one) => sum + one.nameless, 0),
  }
}
