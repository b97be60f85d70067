import { type Box, n } from '../drawing/geometry.ts'
import { box as boxPath, dot, type Shape } from '../drawing/shapes.ts'
import { type Dot, leastAir, type Spread, spreadOut } from './dots.ts'
import type { DrawnPartner, MapAsked } from './drawnPartner.ts'
import { groundOf } from './ground.ts'
import { linkLook } from './link.ts'
import { lineShapes, partnerShape } from './linkShapes.ts'
import { type Leaders, lineHeight, type Name, placeNames } from './names.ts'
import type { Panel } from './panels.ts'
import { ringShapes } from './rings.ts'
import { boxIn, type Point, pointOn } from './view.ts'

type Sized = DrawnPartner & { r: number }
interface Path {
  look: string
  d: string
}

type Asked = Pick<MapAsked, 'city' | 'measure' | 'distance'>

export interface PanelDrawing {
  shapes: Shape[]
  isSpread: boolean
  /** Where its texts and dots stand: none on another one. */
  texts: Box[]
  dots: Dot[]
  nameless: number
}

const cityRadius = 5.5

/** One part of the picture: the ground, the distances around the centre, the lines, the dots, the names. */
export function drawPanel(panel: Panel<Sized>, asked: Asked, numbers: Map<string, number>): PanelDrawing {
  const { view, partners, inset } = panel
  const city: Dot = { x: view.x, y: view.y, r: cityRadius }
  const frame = inset ? [boxIn(inset.box, inset.view, view)] : []
  const { dots, names, own, nameless, ...found } = crowd(panel, asked, { city, frame, numbered: numbers.size })
  for (const [place, number] of found.numbers.entries()) if (number) numbers.set(partners[place]!.id, number)
  const texts = [own, ...names].flatMap((name) => (name ? [name.box] : []))
  const rings = ringShapes(panel, asked, [...texts, ...frame], [city, ...dots])
  return {
    shapes: [
      ...groundShapes(panel),
      ...rings.shapes,
      ...frame.map((one) => ({ look: 'map frame', d: boxPath(one.left, one.top, one.right, one.bottom) })),
      ...joined(partners.flatMap((partner, place) => leadShapes(partner, dots[place]!, city))),
      { look: asked.city.place ? 'city' : 'city hollow', d: dot(city.x, city.y, city.r) },
      ...partners.map((partner, place) => linkedPartner(partner, dots[place]!, names[place] ?? null)),
      ...(own ? nameShapes(own, 'town city') : []),
      ...rings.labels,
    ],
    isSpread: dots.some(isAside),
    texts: [...texts, ...rings.boxes],
    dots: [city, ...dots],
    nameless,
  }
}

/** Beyond so many partners names need air more than dots need to be near their places; beyond the next, much of it. */
const manyFrom = 40
const crowdFrom = 120
const airs = [7, 12, 16]
const crowdAir = 14

/** How a crowd is tried, one way after the other, until every dot has a name or a number. */
function waysOf(count: number): { air: number; leaders: Leaders[] }[] {
  const wide = airs.map((air) => ({ air, leaders: ['apart' as const] }))
  if (count < manyFrom) return [{ air: leastAir, leaders: ['apart', 'crossing'] }, ...wide]
  if (count < crowdFrom) return [{ air: leastAir, leaders: ['apart'] }, ...wide, { air: 20, leaders: ['crossing'] }]
  return [{ air: crowdAir, leaders: ['apart', 'crossing'] }]
}

interface Crowd {
  dots: Spread[]
  names: (Name | null)[]
  own: Name | null
  numbers: number[]
  /** How many have neither name nor number. */
  nameless: number
}

interface Ground {
  city: Dot
  frame: Box[]
  /** How many numbers are used already. */
  numbered: number
}

function crowd(panel: Panel<Sized>, { measure, city: { name } }: Asked, ground: Ground): Crowd {
  let best: Crowd | null = null
  for (const { air, leaders } of waysOf(panel.partners.length)) {
    const dots = spreadOut(
      panel.partners.map(({ place, r }) => ({ ...pointOn(panel.view, place), r })),
      [ground.city],
      panel.box,
      air,
    )
    for (const way of leaders) {
      const tried = crowded(panel, dots, ground, { name, measure, leaders: way })
      if (!best || tried.nameless < best.nameless) best = tried
      if (best.nameless === 0) return best
    }
  }
  return best!
}

function crowded(
  { box, partners, inset }: Panel<Sized>,
  dots: Spread[],
  { city, frame, numbered }: Ground,
  { name, measure, leaders }: { name: string; measure: Asked['measure']; leaders: Leaders },
): Crowd {
  const named = partners.map((partner, place) => ({ text: partner.name, dot: dots[place]!, weight: partner.count }))
  // Beside a larger part that names it already, the authority is only a dot.
  const own = inset ? [] : [{ text: name, dot: city, weight: Number.POSITIVE_INFINITY }]
  const around = { box, centre: city, dots: [city, ...dots], taken: frame, measure, leaders }
  const { names, numbers } = placeNames([...own, ...named], around, numbered)
  const [first = null] = inset ? [] : names
  const nameless = names.filter((one) => one === null).length
  return { dots, names: names.slice(own.length), own: first, numbers: numbers.slice(own.length), nameless }
}

function groundShapes({ view, box, detail, isRound }: Panel<Sized>): Shape[] {
  const { land, borders } = groundOf(view, box, detail)
  const edge = isRound ? dot(view.x, view.y, 2 * view.scale) : boxPath(box.left, box.top, box.right, box.bottom)
  return [
    { look: 'map land', d: land },
    { look: 'map border', d: borders },
    { look: 'map edge', d: edge },
  ]
}

/** A line to where the dot stands; where it was pushed aside, a thin one from there to its own place. */
function leadShapes({ status }: Sized, at: Spread, city: Dot): Path[] {
  const length = Math.hypot(at.x - city.x, at.y - city.y) || 1
  const towards = (far: number): Point => ({
    x: city.x + ((at.x - city.x) / length) * far,
    y: city.y + ((at.y - city.y) / length) * far,
  })
  const line = length > city.r + at.r ? lineShapes(linkLook(status), towards(city.r), towards(length - at.r)) : []
  if (!isAside(at)) return line
  const { home } = at
  return [...line, { look: 'leader', d: `M${n(at.x)} ${n(at.y)}L${n(home.x)} ${n(home.y)}` }]
}

/** Lines of one look as one path; those of conventions lie over thin ones, and these over leaders. */
function joined(paths: readonly Path[]): Path[] {
  const looks = [...new Set(paths.map(({ look }) => look))].sort((one, other) => strengthOf(one) - strengthOf(other))
  return looks.map((look) => ({ look, d: paths.flatMap((path) => (path.look === look ? path.d : [])).join('') }))
}

function strengthOf(look: string): number {
  return ['leader', 'link thin', 'link strong'].findIndex((one) => look.startsWith(one))
}

function isAside({ x, y, r, home }: Spread): boolean {
  return Math.hypot(x - home.x, y - home.y) > Math.max(r, 3)
}

function linkedPartner({ status, href, told }: Sized, { x, y, r }: Dot, name: Name | null): Shape {
  return {
    href,
    told,
    shapes: [...(name ? nameShapes(name, 'town') : []), partnerShape(linkLook(status), { x, y }, r)],
  }
}

function nameShapes({ lines, anchor, x, y, leader }: Name, look: string) {
  const texts = lines.map((text, place) => ({ look, text, x, y: y + place * lineHeight, anchor }))
  if (!leader) return texts
  const [from, to] = leader
  return [{ look: 'leader', d: `M${n(from.x)} ${n(from.y)}L${n(to.x)} ${n(to.y)}` }, ...texts]
}
