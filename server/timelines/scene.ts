import { type ConventionFilter, isNarrowed } from '../conventions/filter.ts'
import type { Choices } from '../conventions/filterPart.ts'
import type { JudgedConvention } from '../conventions/standingOf.ts'
import { domainName } from '../domains/names.ts'
import { type Locale, translate, word } from '../locale/locale.ts'
import type { Partnership } from '../partnerships/store.ts'
import { lastDay, opening } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import type { Stretch } from '../rules/timeline.ts'
import { folded, foldedText, withOthers } from './folded.ts'
import type { Change, Group, Grouping } from './group.ts'
import { type GroupName, groupsOf, inOrder, listed, partnerGroup } from './grouped.ts'
import type { Line } from './line.ts'
import { lineOf } from './lineOf.ts'
import type { View } from './view.ts'
import { isMoved, stretchOf, wholeStretch } from './zoom.ts'

/** What the timelines show, before it is drawn: the same for the page, its pictures and its table. */
export interface Scene {
  count: number
  groups: Group[]
  stretch: Stretch
  /** From the first to the last day of the conventions shown; null where none has a day. */
  whole: Stretch | null
  /** Whether the stretch asked for was moved back into the calendar. */
  moved: boolean
  /** Conventions without any day. */
  undated: number
  /** Conventions that stand in several groups. */
  several: number
}

interface Shown {
  view: View
  filter: ConventionFilter
  count: number
  conventions: readonly JudgedConvention[]
  inForce: readonly { key: string; count: number; changes: Change[] }[]
  partnerships: readonly Partnership[]
  choices: Choices
  on: Day
  /** The most conventions of a group that are drawn one by one beside others. */
  mostUnfolded: number
  /** The address of a group alone. */
  unfold(group: Group): string
}

export function sceneOf(locale: Locale, shown: Shown): Scene {
  const { view, on } = shown
  const lines = shown.conventions.map((judged) => ({ judged, line: lineOf(locale, judged) }))
  const groups =
    shown.conventions.length === 0 && shown.count > 0 ? countedGroups(locale, shown) : linedGroups(locale, shown, lines)
  const own = daysOf(
    groups,
    lines.map(({ line }) => line),
  ).sort()
  const whole = own.length > 0 ? { from: own[0]!, until: own.at(-1)! } : null
  const begins = lines.flatMap(({ line }) => line.stretch?.from ?? [])
  const since = groups.flatMap(({ relations }) => relations.flatMap(({ from }) => (from ? [opening(from)] : [])))
  return {
    count: shown.count,
    groups,
    stretch: view.zoom ? stretchOf(view.zoom, view.from, on) : wholeStretch([...own, ...since], on, begins),
    whole,
    moved: view.zoom !== null && isMoved(view.zoom, view.from),
    undated: lines.filter(({ line }) => line.stretch === null).length,
    several: severalIn(groups),
  }
}

function linedGroups(locale: Locale, shown: Shown, lines: { judged: JudgedConvention; line: Line }[]): Group[] {
  const { view, filter, partnerships, inForce, mostUnfolded, unfold } = shown
  // A filter narrows to conventions: a partnership without any is none of them.
  const known = new Set(lines.flatMap(({ judged }) => judged.record.partners.map(({ id }) => id)))
  const related = isNarrowed(filter) ? partnerships.filter(({ partner }) => known.has(partner.id)) : partnerships
  const groups = groupsOf(locale, view.group, lines, related, shown.on)
  const asked = filter[view.group]
  // Who asks for one group wants to see it, whatever others its conventions belong to.
  const foldable = inForce.filter(({ key }) => asked.length !== 1 || key !== asked[0])
  return folded(locale, groups, foldable, mostUnfolded, unfold)
}

/** Too many to be drawn one by one: every group by its count. */
function countedGroups(locale: Locale, { view, inForce, choices, unfold }: Shown): Group[] {
  const groups = inForce.map(({ key, count, changes }): Group => {
    const name = nameOf(locale, view.group, key, choices)
    const group = {
      ...name,
      sub: foldedText(locale, name.sub, count),
      count,
      lines: [],
      relations: [],
      strip: changes,
      unfold: '',
    }
    return { ...group, href: unfold(group), unfold: unfold(group) }
  })
  return withOthers(locale, inOrder(locale, view.group, groups))
}

function nameOf(locale: Locale, grouping: Grouping, key: string, { partners, domains }: Choices): GroupName {
  const partner = grouping === 'partner' && partners.find(({ reference }) => reference === key)
  if (partner) return partnerGroup(locale, partner)
  const domain = grouping === 'domain' && domains.find(({ code }) => code === key)
  if (domain) return listed(grouping, key, domainName(locale, domain))
  if (key === '') return { key, name: translate(locale, `timeline.group.none.${grouping}`), sub: '', href: '' }
  return listed(grouping, key, grouping === 'kind' ? word(locale, `kind.${key}`) : key)
}

/** The days between which all conventions lie; a convention without end reaches no further than its beginning. */
function daysOf(groups: readonly Group[], lines: readonly Line[]): Day[] {
  return [
    ...lines.flatMap((line) => {
      const own = line.stretch
      return own ? [own.from, own.until === lastDay ? own.from : own.until] : []
    }),
    ...groups.flatMap(({ strip }) => (strip ?? []).map(({ on }) => on)),
  ]
}

function severalIn(groups: readonly Group[]): number {
  const times = new Map<string, number>()
  for (const { id } of groups.flatMap(({ lines }) => lines)) times.set(id, (times.get(id) ?? 0) + 1)
  return [...times.values()].filter((count) => count > 1).length
}
