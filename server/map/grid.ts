import type { Box } from '../drawing/geometry.ts'

const cell = 40
/** More than a picture has rows. */
const columns = 4096

/** Things with a place, found again by where they are: a crowded map has thousands of questions about neighbours. */
export class Grid<T> {
  readonly #cells = new Map<number, { box: Box; thing: T }[]>()

  constructor(things: readonly T[] = [], boxOf?: (thing: T) => Box) {
    if (boxOf) for (const thing of things) this.add(boxOf(thing), thing)
  }

  add(box: Box, thing: T): void {
    const entry = { box, thing }
    for (const key of keysOf(box)) {
      const entries = this.#cells.get(key)
      if (entries) entries.push(entry)
      else this.#cells.set(key, [entry])
    }
  }

  /** Whether there is any near a box of which something holds. */
  some(box: Box, holds: (thing: T) => boolean): boolean {
    for (const key of keysOf(box)) {
      for (const { thing } of this.#cells.get(key) ?? []) if (holds(thing)) return true
    }
    return false
  }
}

function* keysOf({ left, right, top, bottom }: Box): Generator<number> {
  for (let column = Math.floor(left / cell); column <= Math.floor(right / cell); column += 1) {
    for (let row = Math.floor(top / cell); row <= Math.floor(bottom / cell); row += 1) yield column * columns + row
  }
}
