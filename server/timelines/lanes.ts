/** What wants a lane of its own for some of the width. */
export interface Extent {
  left: number
  right: number
}

/**
 * The lane of each, in as few as may be, none touching another: each takes the first lane that is free where it begins.
 * In the order given to it, which should be that of their left ends.
 */
export function lanesOf(extents: readonly Extent[], air: number): { lanes: number[]; count: number } {
  const ends: number[] = []
  const lanes = extents.map(({ left, right }) => {
    let lane = 0
    while (lane < ends.length && ends[lane]! + air > left) lane += 1
    ends[lane] = right
    return lane
  })
  return { lanes, count: ends.length }
}
