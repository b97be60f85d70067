import { n } from '../drawing/geometry.ts'
import { printedAttributes } from '../drawing/paints.ts'
import type { Shape } from '../drawing/shapes.ts'
import { escaped, printed } from '../drawing/svg.ts'
import { onSheet, textSize, wrapped } from '../drawing/textWidth.ts'

/** A text that is drawn, with its weight: its font must have these letters. */
export interface SetText {
  text: string
  isBold: boolean
}

/** How the frame's own texts are set. */
export interface Style {
  size: number
  /** From one line to the next. */
  line: number
  colour: string
  isBold: boolean
}

/** Something of a framed picture: what is drawn with the room above it left free, and how high it is. */
export interface Block {
  height: number
  texts: SetText[]
  draw(top: number): string
}

/** Text on as many lines as it takes, at the left of some width. */
export function textBlock(text: string, style: Style, left: number, width: number): Block {
  const lines = text.trim() === '' ? [] : wrapped(text, width, measureOf(style), Infinity)
  return {
    height: lines.length * style.line,
    texts: lines.map((line) => ({ text: line, isBold: style.isBold })),
    draw: (top) => lines.map((line, place) => lineOf(line, style, left, top + place * style.line)).join(''),
  }
}

/** How wide a text of some style is. */
export function measureOf({ size, isBold }: Style): (text: string) => number {
  return (text) => (onSheet(text, isBold) * size) / textSize
}

function lineOf(text: string, { size, line, colour, isBold }: Style, x: number, top: number): string {
  const y = top + (line - size) / 2 + size * 0.86
  const weight = isBold ? ' font-weight="600"' : ''
  return `<text x="${n(x)}" y="${n(y)}" font-size="${size}" fill="${colour}"${weight}>${escaped(text)}</text>`
}

/** Shapes drawn from some place on. */
export function shapesAt(shapes: Shape[], x: number, y: number): string {
  return `<g transform="translate(${n(x)} ${n(y)})">${shapes.map(printed).join('')}</g>`
}

/** The texts among shapes. */
export function textsOf(shapes: Shape[]): SetText[] {
  return shapes.flatMap((shape): SetText[] => {
    if ('href' in shape) return textsOf(shape.shapes)
    return 'text' in shape ? [{ text: shape.text, isBold: isBold(shape.look) }] : []
  })
}

function isBold(look: string): boolean {
  return /font-weight="(600|700|bold)"/.test(printedAttributes(look))
}
