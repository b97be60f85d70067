import { type Box, overlaps } from './geometry.ts'
import { type Ask, air, type Candidate, candidatesFor, type Field, type Label, type Leader } from './places.ts'

/** Places labels so that no text lies on another one, on a mark or on a leader, in as few lanes as can be found. */
export function placed(asks: Ask[], field: Field): Label[] {
  const wanted = asks.map((ask) => ({ ask, candidates: kept(candidatesFor(ask, field, asks.length * 6)) }))
  let best: { labels: Label[]; cost: number } | null = null
  for (const order of ordersOf(wanted)) {
    const tried = inOrder(order, field)
    if (!best || tried.cost < best.cost) best = tried
  }
  return best?.labels ?? []
}

/** What is wanted of a place, with the places that there are for it. */
interface Wanted {
  ask: Ask
  candidates: Iterable<Candidate>
}

/** Candidates made once, when they are first asked for, whichever order asks. */
function kept(source: Iterator<Candidate>): Iterable<Candidate> {
  const made: Candidate[] = []
  return {
    *[Symbol.iterator]() {
      for (let place = 0; ; place += 1) {
        if (place === made.length) {
          const { value, done } = source.next()
          if (done) return
          made.push(value)
        }
        yield made[place]!
      }
    },
  }
}

/** All orders of a few labels; of many from the right, from the left, and those first that can stand nicely. */
function ordersOf(all: Wanted[]): Wanted[][] {
  if (all.length <= 4) return permutations(all)
  const fromLeft = all.toSorted((one, other) => one.ask.first - other.ask.first)
  const nicest = new Map(all.map((one) => [one, firstCost(one)]))
  const nicely = all.toSorted((one, other) => nicest.get(one)! - nicest.get(other)!)
  return [fromLeft.toReversed(), fromLeft, nicely]
}

function firstCost({ candidates }: Wanted): number {
  for (const { cost } of candidates) return cost
  return 0
}

function permutations(all: Wanted[]): Wanted[][] {
  if (all.length < 2) return [all]
  return all.flatMap((one) => permutations(all.filter((other) => other !== one)).map((rest) => [one, ...rest]))
}

function inOrder(all: Wanted[], field: Field): { labels: Label[]; cost: number } {
  const labels: Label[] = []
  let cost = 0
  for (const { candidates } of all) {
    const chosen = chosenFor(candidates, labels, field)
    cost += chosen.cost
    labels.push(chosen)
  }
  return { labels, cost }
}

/** The nicest place that is free; where there is none, the nicest whose leader passes behind another text. */
function chosenFor(candidates: Iterable<Candidate>, others: Label[], field: Field): Candidate {
  let second: Candidate | null = null
  for (const candidate of candidates) {
    if (isOnText(candidate, others, field)) continue
    if (isOffLeaders(candidate, others)) return candidate
    second ??= { ...candidate, cost: candidate.cost + 20 }
  }
  return second!
}

function isOffLeaders(label: Label, others: Label[]): boolean {
  const own = leaderBox(label.leader)
  return others.every((other) => {
    const leader = leaderBox(other.leader)
    return !(leader && overlaps(label.box, leader, 2)) && !(own && overlaps(own, other.box, 2))
  })
}

function isOnText({ box }: Label, others: Label[], { taken }: Field): boolean {
  return taken.some((one) => overlaps(one, box, 3)) || others.some((other) => overlaps(other.box, box, air))
}

function leaderBox(leader: Leader | null): Box | null {
  return leader && { left: leader.x - 0.5, right: leader.x + 0.5, top: leader.top, bottom: leader.bottom }
}
