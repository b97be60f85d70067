import { type Box, overlaps } from '../../server/drawing/geometry.ts'
import { type Measure, textSize } from '../../server/drawing/textWidth.ts'

/** A text of a drawing, with the rectangle that it fills. */
export interface SeenText extends Box {
  text: string
  look: string
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** The texts of a drawing, as a browser would find them. */
export function textsOf(svg: string, measure: Measure): SeenText[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes, escaped]) => {
    const value = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes!)?.[1] ?? ''
    const text = escaped!.replace(/&(\w+);/g, (_, name: string) => entities[name]!)
    const look = value('class')
    const isBold = look.includes('today') || look === 'group' || look === 'heading' || value('font-weight') === '600'
    const wide = measure(text, isBold) * (look.startsWith('lane') ? 11.5 / textSize : 1)
    const anchor = value('text-anchor') || 'start'
    const [x, y] = [Number(value('x')), Number(value('y'))]
    // Read upwards: as high as it would be wide.
    if (value('transform').startsWith('rotate(-90 ')) {
      const above = anchor === 'end' ? 0 : wide
      return { text, look, left: x - 9, right: x + 3, top: y - above, bottom: y - above + wide }
    }
    const left = x - (anchor === 'start' ? 0 : anchor === 'middle' ? wide / 2 : wide)
    return { text, look, left, right: left + wide, top: y - 9, bottom: y + 3 }
  })
}

/** The pairs of texts that lie on each other. */
export function clashes(texts: SeenText[]): string[] {
  return texts.flatMap((one, place) =>
    texts.slice(place + 1).flatMap((other) => (overlaps(one, other, -0.2) ? [`${one.text} × ${other.text}`] : [])),
  )
}

/** The texts that leave the picture. */
export function outside(svg: string, texts: SeenText[]): string[] {
  const { width, height } = sizeOf(svg)
  return texts.flatMap(({ text, left, right, top, bottom }) =>
    left < -0.2 || right > width + 0.2 || top < 0 || bottom > height
      ? [`${text} ${left} ${right} ${top} ${bottom} of ${width} ${height}`]
      : [],
  )
}

export function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /viewBox="0 0 (\S+) (\S+)"/.exec(svg)!
  return { width: Number(width), height: Number(height) }
}

/** Every number of the paths' absolute commands, for a look at what leaves the picture. */
export function pointsOf(svg: string): { x: number; y: number }[] {
  return [...svg.matchAll(/ d="([^"]*)"/g)].flatMap(([, d]) =>
    [...d!.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) })),
  )
}
