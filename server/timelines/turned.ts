import { ascent, descent, type Label, type Leader } from '../drawing/places.ts'
import { spread } from '../drawing/spread.ts'
import type { Measure } from '../drawing/textWidth.ts'

/** A day that is written upwards under what it is the day of. */
export interface TurnedDay {
  x: number
  text: string
  look: string
}

interface Field {
  /** Where the letters end, and where a leader starts. */
  top: number
  clear: number
  left: number
  right: number
  measure: Measure
}

/** From one text that is read upwards to the next, and half of it without the air that spreading leaves. */
const apart = 13
const half = (apart - 1.5) / 2
/** From the middle of the letters to the line on which they stand. */
const middle = (ascent - descent) / 2
/** The height in which a leader leads to a text that stands aside. */
const bend = 12

/** Days written upwards, spread where they would lie on each other; where there is no room for all, the first of them. */
export function turnedLabels(days: TurnedDay[], field: Field): Label[] {
  const [left, right] = [field.left + apart / 2, field.right - apart / 2]
  const room = Math.max(Math.floor((right - left) / apart) + 1, 0)
  const kept = days.slice(0, room).sort((one, other) => one.x - other.x)
  const places = spread(
    kept.map(({ x }) => ({ x, half })),
    left,
    right,
  )
  const isAside = kept.some(({ x }, place) => Math.abs(x - places[place]!) > 0.5)
  const top = isAside ? Math.max(field.top, field.clear + bend) : field.top
  return kept.map((day, place) => labelAt(day, places[place]!, { ...field, top }))
}

function labelAt({ x, text, look }: TurnedDay, at: number, { top, clear, measure }: Field): Label {
  return {
    lines: [text],
    look,
    anchor: 'end',
    x: at + middle,
    y: top,
    box: { left: at + middle - ascent, right: at + middle + descent, top, bottom: top + measure(text) },
    leader: leaderTo(x, at, top, clear),
    turned: true,
  }
}

function leaderTo(x: number, at: number, top: number, clear: number): Leader | null {
  if (Math.abs(at - x) <= 0.5) return top - clear > 3 ? { x, top: clear, bottom: top - 2 } : null
  return { x, top: clear, bottom: top - bend, bent: { x: at, y: top - 1 } }
}
