/** A rectangle that something fills: a line of text, a mark, a leader. */
export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

export interface Span {
  from: number
  until: number
}

export function overlaps(one: Box, other: Box, air = 0): boolean {
  return (
    one.left < other.right + air && other.left < one.right + air && one.top < other.bottom && other.top < one.bottom
  )
}

export function moved({ left, right, top, bottom }: Box, down: number): Box {
  return { left, right, top: top + down, bottom: bottom + down }
}

/** What is left of a line once some stretches are taken out of it. */
export function without(line: Span, holes: Span[]): Span[] {
  let pieces = [line]
  for (const hole of holes) {
    pieces = pieces.flatMap(({ from, until }) =>
      hole.until <= from || hole.from >= until
        ? [{ from, until }]
        : [
            { from, until: hole.from },
            { from: hole.until, until },
          ].filter((piece) => piece.until - piece.from > 0.5),
    )
  }
  return pieces
}

/** The texts of tenths from nothing to 4,000: a drawing writes tens of thousands of them, and making one is slow. */
const tenths: string[] = []

/** Rounded to a tenth, as a drawing needs no more. */
export function n(value: number): string {
  const tenth = Math.round(value * 10)
  if (tenth < 0 && tenth > -40_000) return `-${n(-value)}`
  if (!(tenth >= 0 && tenth < 40_000)) return String(tenth / 10)
  tenths[tenth] ??= String(tenth / 10)
  return tenths[tenth]
}
