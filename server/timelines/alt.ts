import { dayText } from '../locale/format.ts'
import { type Key, type Locale, translate, type Values } from '../locale/locale.ts'
import type { Act, Timeline, TimelineTerm } from '../rules/timeline.ts'
import type { Relation } from './relations.ts'
import { actsText, type DatedAct, lengthText, onDay, sinceDay } from './words.ts'

/** What the drawing shows, in one sentence: what is known on the day, what comes after it, the relations. */
export function altText(
  locale: Locale,
  timeline: Timeline,
  relations: Relation[],
  names: (party: string) => string,
): string {
  const known = [...termParts(locale, timeline), ...eventParts(locale, timeline, false)]
  const now =
    known.length > 0
      ? known
      : actParts(
          locale,
          timeline.acts.filter(({ later }) => !later),
          names,
        )
  const later = laterParts(locale, timeline, names)
  const parts = [
    now.join(', '),
    later.length > 0 ? translate(locale, 'drawing.alt.later', { what: later.join(', ') }) : '',
    relations.length > 0 ? translate(locale, 'drawing.alt.relations', { what: relationText(locale, relations) }) : '',
  ].filter((part) => part !== '')
  const sentence = parts.join(locale === 'fr' ? '\u00a0; ' : '; ')
  return `${sentence.charAt(0).toLocaleUpperCase(locale)}${sentence.slice(1)}.`
}

function termParts(locale: Locale, { terms, more, empty }: Timeline): string[] {
  const say = (key: Key, values: Values = {}) => translate(locale, key, values)
  const first = terms.find(({ order, state }) => order === 0 && state !== 'later')
  const parts = first ? [firstText(locale, first)] : []
  for (const opening of ['tacit', 'express'] as const) {
    const opened = countOf(
      terms.filter((term) => term.opening === opening && term.state === 'opened' && term.order > 0),
    )
    const planned = countOf(
      terms.filter((term) => term.opening === opening && term.state === 'planned' && term.order > 0),
    )
    if (opened > 0) parts.push(say(`drawing.alt.renewals.${opening}`, { count: opened }))
    if (planned > 0) parts.push(say('drawing.alt.renewals.planned', { count: planned }))
  }
  const possible = countOf(terms.filter(({ state }) => state === 'possible'))
  if (possible > 0)
    parts.push(more ? say('drawing.alt.renewals.endless') : say('drawing.alt.renewals.possible', { count: possible }))
  if (empty)
    parts.push(say('drawing.empty', { start: onDay(locale, empty.startsOn), end: onDay(locale, empty.endsOn) }))
  return parts
}

function firstText(locale: Locale, { startsOn, endsOn, length }: TimelineTerm): string {
  const values = { from: dayText(locale, startsOn), until: endsOn ? dayText(locale, endsOn) : '' }
  if (endsOn === null) return translate(locale, 'drawing.alt.first.unlimited', values)
  if (length === null) return translate(locale, 'drawing.alt.first.until', values)
  return translate(locale, 'drawing.alt.first', { ...values, length: lengthText(locale, length) })
}

function countOf(terms: TimelineTerm[]): number {
  return terms.reduce((sum, { order, last }) => sum + last - order + 1, 0)
}

function eventParts(locale: Locale, timeline: Timeline, later: boolean): string[] {
  const { denunciation, nonRenewal, successor } = timeline
  const counts = (['suspensions', 'amendments'] as const).flatMap((what): [Key, Values][] => {
    const count = timeline[what].filter((one) => one.later === later).length
    return count > 0 ? [[`drawing.alt.${what}`, { count }]] : []
  })
  const days: [Key, Values][] = [
    ...counts,
    ...(denunciation?.later === later
      ? [['drawing.alt.denounced', { day: onDay(locale, denunciation.on) }] as [Key, Values]]
      : []),
    ...(nonRenewal?.later === later
      ? [['drawing.non-renewal', { day: onDay(locale, nonRenewal.on) }] as [Key, Values]]
      : []),
    ...(successor?.later === later
      ? [['drawing.alt.successor', { day: onDay(locale, successor.on) }] as [Key, Values]]
      : []),
  ]
  return days.map(([key, values]) => translate(locale, key, values))
}

function actParts(locale: Locale, acts: Act[], names: (party: string) => string): string[] {
  const dated = (some: Act[]): DatedAct[] =>
    some.map(({ kind, on, party }) => ({ kind, on, parties: party === null ? [] : [names(party)] }))
  const signatures = acts.filter(({ kind }) => kind === 'signature')
  const others = acts.filter(({ kind }) => kind !== 'signature')
  return [
    ...(others.length > 0 ? [actsText(locale, dated(others))] : []),
    ...(signatures.length > 0
      ? [translate(locale, 'drawing.alt.signed', { what: actsText(locale, dated(signatures)) })]
      : []),
  ]
}

function laterParts(locale: Locale, timeline: Timeline, names: (party: string) => string): string[] {
  const acts = actParts(
    locale,
    timeline.acts.filter(({ later }) => later),
    names,
  )
  const terms = countOf(timeline.terms.filter(({ state }) => state === 'later'))
  const said = terms > 0 ? [translate(locale, 'drawing.alt.terms', { count: terms })] : []
  return [...acts, ...said, ...eventParts(locale, timeline, true)]
}

function relationText(locale: Locale, relations: Relation[]): string {
  const parts = relations.flatMap(({ by, from }) => {
    if (from === null) return []
    return [
      by === 'since'
        ? sinceDay(locale, from)
        : translate(locale, `drawing.relation.${by}` as Key, { day: onDay(locale, from) }),
    ]
  })
  return parts.join(', ')
}
