import { type Measure, shortened, textSize, wrapped } from '../drawing/textWidth.ts'
import type { CalendarEvent } from './events.ts'

/** The words of days, broken and cut so that they stay where they belong. */

/** A line of words; the first one of an event has its mark and, of a day, its label. */
export interface DayLine {
  text: string
  /** Null on the further lines of an event. */
  event: CalendarEvent | null
  label: string
}

interface Setting {
  width: number
  /** So many lines an event may take. */
  most: number
  measure: Measure
  textOf: (event: CalendarEvent) => string
  /** What stands before a day's first event. */
  labelOf: (event: CalendarEvent) => string
}

/** The events of a month or a day as lines no wider than some width. */
export function linesOf(
  events: readonly CalendarEvent[],
  { width, most, measure, textOf, labelOf }: Setting,
): DayLine[] {
  let before = ''
  return events.flatMap((event) => {
    const lines = most === 1 ? [shortened(textOf(event), width, measure)] : wrapped(textOf(event), width, measure, most)
    const label = event.when === before ? '' : labelOf(event)
    before = event.when
    return lines.map((text, place): DayLine => {
      return place === 0 ? { text, event, label } : { text, event: null, label: '' }
    })
  })
}

/** As many whole events as fit some lines, the sessions before others, and the number of those left for a last line. */
export function fitted(lines: readonly DayLine[], room: number): { lines: DayLine[]; left: number } {
  if (lines.length <= room) return { lines: [...lines], left: 0 }
  const blocks = blocksOf(lines)
  const kept = new Set<DayLine[]>()
  let free = room - 1
  for (const some of [blocks.filter(isSession), blocks.filter((block) => !isSession(block))]) {
    for (const block of some) {
      if (block.length > free) break
      kept.add(block)
      free -= block.length
    }
  }
  return { lines: blocks.filter((block) => kept.has(block)).flat(), left: blocks.length - kept.size }
}

/** The lines of each event. */
function blocksOf(lines: readonly DayLine[]): DayLine[][] {
  const blocks: DayLine[][] = []
  for (const line of lines) {
    if (line.event !== null) blocks.push([line])
    else blocks.at(-1)?.push(line)
  }
  return blocks
}

function isSession([first]: DayLine[]): boolean {
  return first?.event?.kind === 'session'
}

/** Lines given to rows that want more than there are: the fullest give way first, none has fewer than one. */
export function shared(wanted: readonly number[], total: number): number[] {
  const most = Math.max(...wanted, 1)
  for (let cap = most; cap > 1; cap -= 1) {
    const given = wanted.map((want) => Math.min(want, cap))
    if (given.reduce((sum, one) => sum + one, 0) <= total) return given
  }
  return wanted.map((want) => Math.min(want, 1))
}

/** Heights that fill a whole, as equal as those that need more let the others be. */
export function levelled(needed: readonly number[], whole: number): number[] {
  let free = whole
  let rest = needed.length
  // The highest first: what needs more than an equal share leaves less to the others.
  for (const one of needed.toSorted((first, second) => second - first)) {
    if (one <= free / rest) break
    free -= one
    rest -= 1
  }
  const share = rest > 0 ? free / rest : 0
  return needed.map((one) => Math.max(one, share))
}

/** The measure of letters of another size. */
export function ofSize(measure: Measure, size: number): Measure {
  return (text, bold) => (measure(text, bold) * size) / textSize
}
