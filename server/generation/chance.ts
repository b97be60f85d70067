/** Chance that repeats itself: the same seed throws the same dice (mulberry32). */
export interface Chance {
  /** From 0 to 1, 1 excluded. */
  next(): number
  /** A whole number between two, both included. */
  between(least: number, most: number): number
  oneOf<T>(list: readonly T[]): T
  /** Whether something happens that happens so often out of a hundred. */
  happens(percent: number): boolean
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    between,
    oneOf: (list) => list[between(0, list.length - 1)]!,
    happens: (percent) => next() * 100 < percent,
  }
}
