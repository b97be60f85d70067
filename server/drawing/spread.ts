/** A mark that should stand at `x` and needs `half` of its width on either side. */
export interface Standing {
  x: number
  half: number
}

const air = 1.5

/**
 * Where marks stand so that none lies on another one: as near as can be to their own places, in their order, within
 * some bounds. Where the bounds hold too many, they come to lie on each other at the right.
 */
export function spread(marks: Standing[], left: number, right: number): number[] {
  const after = forwards(marks, left)
  const before = backwards(marks, right)
  const middle = marks.map((_, place) => (after[place]! + before[place]!) / 2)
  const held = forwards(
    marks.map(({ half }, place) => ({ x: middle[place]!, half })),
    left,
  )
  return backwards(
    marks.map(({ half }, place) => ({ x: held[place]!, half })),
    right,
  ).map((x) => Math.max(x, left))
}

function forwards(marks: Standing[], left: number): number[] {
  let free = left
  return marks.map(({ x, half }, place) => {
    const at = Math.max(x, place === 0 ? left : free + half)
    free = at + half + air
    return at
  })
}

function backwards(marks: Standing[], right: number): number[] {
  let free = right
  const places = [...marks].reverse().map(({ x, half }, place) => {
    const at = Math.min(x, place === 0 ? right : free - half)
    free = at - half - air
    return at
  })
  return places.reverse()
}
