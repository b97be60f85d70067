import { type Box, overlaps } from '../../server/timelines/geometry.ts'
import type { Measure } from '../../server/timelines/textWidth.ts'

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
    const wide = measure(text, look.includes('today') || value('font-weight') === '600')
    const anchor = value('text-anchor') || 'start'
    const left = Number(value('x')) - (anchor === 'start' ? 0 : anchor === 'middle' ? wide / 2 : wide)
    const y = Number(value('y'))
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
  const { height } = sizeOf(svg)
  return texts.flatMap(({ text, left, right, top, bottom }) =>
    left < -0.2 || right > 800.2 || top < 0 || bottom > height ? [text] : [],
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
