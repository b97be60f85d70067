import { n } from '../drawing/geometry.ts'
import type { Linked, Shape } from '../drawing/shapes.ts'
import type { Day } from '../rules/facts.ts'
import type { DayScale } from './dayScale.ts'
import type { Change, Group } from './group.ts'

/** A folded group: how many of its conventions were in force at each time, as a surface. */

export const stripHeight = 32

interface StripGround {
  scale: DayScale
  on: Day
  most: number
}

export function stripShapes(group: Group, top: number, { scale, on, most }: StripGround): Shape[] {
  const foot = top + stripHeight
  const height = (count: number) => (count === 0 ? 0 : Math.max(1.5, (count / Math.max(most, 1)) * (stripHeight - 3)))
  const today = Math.min(Math.max(scale.x(on), scale.left), scale.right)
  const steps = stepsOf(group.strip ?? [], scale)
  const surface = (from: number, until: number) =>
    surfaceOf(
      steps
        .filter((step) => step.until > from && step.from < until)
        .map((step) => ({ ...step, from: Math.max(step.from, from), until: Math.min(step.until, until) })),
      (count) => foot - height(count),
      foot,
    )
  const link: Linked = {
    href: group.unfold,
    told: `${group.name} — ${group.sub}`,
    shapes: [
      { look: 'strip', d: surface(scale.left, today) },
      { look: 'strip later', d: surface(today, scale.right) },
      { look: 'hit', d: `M${n(scale.left)} ${n(top)}H${n(scale.right)}V${n(foot)}H${n(scale.left)}z` },
    ],
  }
  return [{ look: 'tick', d: `M${n(scale.left)} ${n(foot)}H${n(scale.right)}` }, link]
}

/** One outline around neighbouring steps; where nothing is in force, none. */
function surfaceOf(steps: readonly Step[], top: (count: number) => number, foot: number): string {
  let d = ''
  let before = 0
  for (const { from, until, count } of steps) {
    if (count > 0) d += `${before === 0 ? `M${n(from)} ${n(foot)}` : ''}V${n(top(count))}H${n(until)}`
    else if (before > 0) d += `V${n(foot)}z`
    before = count
  }
  return before > 0 ? `${d}V${n(foot)}z` : d
}

interface Step {
  from: number
  until: number
  count: number
}

/** Stretches of one count; changes nearer to each other than the eye can tell are one, by the higher count. */
export function stepsOf(changes: readonly Change[], { from, left, right, x }: DayScale): Step[] {
  const steps: Step[] = []
  let before = 0
  for (const { on, count } of changes) {
    if (on <= from) {
      before = count
      continue
    }
    const at = x(on)
    if (at >= right) break
    if (steps.length === 0) steps.push({ from: left, until: at, count: before })
    const last = steps.at(-1)!
    if (steps.length > 1 && at - last.from < 1.5) {
      last.count = Math.max(last.count, count)
      continue
    }
    last.until = at
    steps.push({ from: at, until: right, count })
  }
  return steps.length > 0 ? steps : before > 0 ? [{ from: left, until: right, count: before }] : []
}
