import { dayText } from '../locale/format.ts'
import { type Key, type Locale, translate, type Values } from '../locale/locale.ts'
import type { Act, Timeline, TimelineTerm } from '../rules/timeline.ts'
import type { Relation } from './relations.ts'
import { relationText } from './relationWords.ts'
import { actsText, type DatedAct, lengthText, onDay } from './words.ts'

type Names = (party: string) => string

/** What the drawing shows, in one sentence: what is known on the day, what comes after it, the relations. */
export function altText(locale: Locale, timeline: Timeline, relations: Relation[], names: Names): string {
  const relationTexts = relations.map((relation) => relationText(locale, relation)).filter((text) => text !== '')
  const parts = [
    knownParts(locale, timeline, names),
    said(locale, 'drawing.alt.later', laterParts(locale, timeline, names)),
    said(locale, 'drawing.alt.relations', relationTexts),
  ]
  const sentence = parts.filter((part) => part !== '').join(locale === 'fr' ? '\u00a0; ' : '; ')
  return `${sentence.charAt(0).toLocaleUpperCase(locale)}${sentence.slice(1)}.`
}

function said(locale: Locale, key: Key, parts: string[]): string {
  return parts.length > 0 ? translate(locale, key, { what: parts.join(', ') }) : ''
}

/** Once all have signed the terms say enough; before that the acts count. */
function knownParts(locale: Locale, timeline: Timeline, names: Names): string {
  const terms = [...termParts(locale, timeline), ...eventParts(locale, timeline, false)]
  if (timeline.signed && terms.length > 0) return terms.join(', ')
  const acts = timeline.acts.filter(({ later }) => !later)
  return [...actParts(locale, acts, names), ...terms].join(', ')
}

function termParts(locale: Locale, { terms, more, empty, signed }: Timeline): string[] {
  const say = (key: Key, values: Values = {}) => translate(locale, key, values)
  const first = terms.find(({ order, state }) => order === 0 && state !== 'later')
  const parts = first ? [firstText(locale, first, signed)] : []
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

function firstText(locale: Locale, { startsOn, endsOn, length }: TimelineTerm, signed: boolean): string {
  const values = { from: dayText(locale, startsOn), until: endsOn ? dayText(locale, endsOn) : '' }
  if (!signed) return translate(locale, endsOn ? 'drawing.alt.planned' : 'drawing.alt.planned.unlimited', values)
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

function actParts(locale: Locale, acts: Act[], names: Names): string[] {
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

function laterParts(locale: Locale, timeline: Timeline, names: Names): string[] {
  const acts = timeline.acts.filter(({ later }) => later)
  const count = countOf(timeline.terms.filter(({ state }) => state === 'later'))
  return [
    ...actParts(locale, acts, names),
    ...(count > 0 ? [translate(locale, 'drawing.alt.terms', { count })] : []),
    ...eventParts(locale, timeline, true),
  ]
}
