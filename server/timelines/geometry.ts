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

/** Rounded to a tenth, as a drawing needs no more. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10)
}
