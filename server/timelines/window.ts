import { addDays, closing, dayAfter, daysBetween, earliestOf, latestOf, opening } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import type { Stretch, Timeline } from '../rules/timeline.ts'
import type { Relation } from './relations.ts'
import { type Scale, scaleOf } from './scale.ts'

/** Room before the first and after the last day, in days. */
const least = 120
const most = 730

/** The scale on which all of a convention and of its partnership can be shown, the day itself, and `more` days. */
export function windowOf(
  timeline: Timeline,
  relations: Relation[],
  left: number,
  right: number,
  more: Day[] = [],
): Scale {
  const vague = relations.flatMap(({ from }) => (from ? [{ from: opening(from), until: closing(from) }] : []))
  const around = vague.flatMap(({ from, until }) => [from, until])
  const own = [...daysOf(timeline), ...more]
  const days = padded(own.length > 0 ? own : [...around, timeline.on], timeline)
  const [from, until] = [earliestOf(days)!, latestOf(days)!]
  const bearings = {
    core: { from, until },
    filled: filledBy(timeline, until),
    vague: vague.filter((one) => one.until < from || one.from > until),
  }
  return scaleOf([...days, ...around, timeline.on], bearings, left, right)
}

/** Every day of the convention at which something is drawn. */
function daysOf(timeline: Timeline): Day[] {
  const { acts, terms, empty, inForce, planning, suspensions, amendments, denunciation, nonRenewal, successor } =
    timeline
  const days: (Day | null | undefined)[] = [
    ...acts.flatMap(({ on }) => [opening(on), closing(on)]),
    ...terms.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn && dayAfter(endsOn)]),
    empty?.startsOn,
    empty?.endsOn,
    terms.length > 0 ? inForce?.on : null,
    planning?.on,
    planning?.session,
    ...suspensions.flatMap(({ from, until }) => [from, until && dayAfter(until)]),
    ...amendments.map(({ on }) => on),
    denunciation?.on,
    nonRenewal?.on,
    successor?.on,
  ]
  return days.filter((day) => !!day) as Day[]
}

/** Some air on both sides, and more where an arrow says that it goes on. */
function padded(days: Day[], { terms, more, on }: Timeline): Day[] {
  const sorted = [...days].sort()
  const [first, last] = [sorted[0]!, sorted.at(-1)!]
  const span = daysBetween(first, last)
  const pad = Math.round(Math.min(Math.max(span * 0.04, least), most))
  const goesOn = more || terms.at(-1)?.endsOn === null
  const end = goesOn && on > last ? on : last
  return [...days, addDays(first, -pad), addDays(end, goesOn ? pad + Math.min(Math.max(span * 0.1, 200), 3650) : pad)]
}

function filledBy({ terms }: Timeline, last: Day): Stretch[] {
  return terms.map(({ startsOn, endsOn }) => ({ from: startsOn, until: endsOn ? dayAfter(endsOn) : last }))
}
