import { type Locale, translate } from '../locale/locale.ts'
import type { Day } from '../rules/facts.ts'
import type { Change, Group } from './group.ts'

/** Groups too large to be seen line by line beside others: how many were in force tells more. */

interface Counted {
  key: string
  count: number
  changes: Change[]
}

/** More groups than this are drawn as one. */
const mostGroups = 200

/** Those of more than so many conventions folded, where there is more than one. `unfold` gives a group's own address. */
export function folded(
  locale: Locale,
  groups: Group[],
  counted: readonly Counted[],
  most: number,
  unfold: (group: Group) => string,
): Group[] {
  if (groups.filter(({ lines }) => lines.length > 0).length < 2) return groups
  const strips = new Map(counted.map((one) => [one.key, one]))
  return groups.map((group) => {
    const strip = strips.get(group.key)
    if (!strip || group.lines.length <= most) return group
    return {
      ...group,
      sub: foldedText(locale, group.sub, group.count),
      lines: [],
      relations: [],
      strip: strip.changes,
      href: unfold(group),
      unfold: unfold(group),
    }
  })
}

export function foldedText(locale: Locale, country: string, count: number): string {
  return country === ''
    ? translate(locale, 'timeline.group.folded.plain', { count })
    : translate(locale, 'timeline.group.folded', { country, count })
}

/** The largest groups, and all others as one: in the order that they have. */
export function withOthers(locale: Locale, groups: Group[]): Group[] {
  if (groups.length <= mostGroups) return groups
  const bySize = groups.toSorted((one, other) => other.count - one.count)
  const kept = new Set(bySize.slice(0, mostGroups))
  const others = bySize.slice(mostGroups)
  const rest: Group = {
    key: '',
    name: translate(locale, 'timeline.others', { count: others.length }),
    sub: foldedText(
      locale,
      '',
      others.reduce((sum, { count }) => sum + count, 0),
    ),
    href: '',
    unfold: '',
    count: others.reduce((sum, { count }) => sum + count, 0),
    lines: [],
    relations: [],
    strip: sumOf(others),
  }
  return [...groups.filter((group) => kept.has(group)), rest]
}

function sumOf(groups: readonly Group[]): Change[] {
  const steps = new Map<Day, number>()
  for (const { strip } of groups) {
    let before = 0
    for (const { on, count } of strip ?? []) {
      steps.set(on, (steps.get(on) ?? 0) + count - before)
      before = count
    }
  }
  return cumulated(steps)
}

/** Changes by their day, each with how many there are from then on. */
export function cumulated(steps: ReadonlyMap<Day, number>): Change[] {
  let count = 0
  return [...steps]
    .filter(([, step]) => step !== 0)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([on, step]) => {
      count += step
      return { on, count }
    })
}

/** How many of a folded group are in force on a day. */
export function inForceOn(changes: readonly Change[], day: Day): number {
  return changes.findLast(({ on }) => on <= day)?.count ?? 0
}
