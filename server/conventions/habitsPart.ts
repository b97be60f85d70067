import { durationTyped } from '../locale/format.ts'
import { type Key, type Locale, translate } from '../locale/locale.ts'
import { type Typed, textsOf } from '../web/fields.ts'
import { noticeText, renewalText, termText } from './clauses.ts'
import type { Habit, Habits } from './habits.ts'
import { languagesText } from './names.ts'

/** What the form of a new convention proposes by habit: told, and filled in only once somebody takes it. */

export interface KnownHabits {
  habits: Habits
  /** The partner whose conventions show them; null: all of the authority's. */
  partner: string | null
}

/** Those fields by which a proposal is told. */
export type HabitHints = Partial<Record<'kind' | 'languages' | 'termMode' | 'renewalMode' | 'noticeMode', string>>

interface Proposal {
  field: keyof HabitHints
  label: Key
  text: string
  typed: Typed
  count: number
  of: number
}

/** What is proposed for fields in which nothing stands yet; null where there is nothing. */
export function habitsPart(locale: Locale, known: KnownHabits | null, typed: Typed) {
  const open = known ? proposalsOf(locale, known.habits).filter(({ field }) => isOpen(typed, field)) : []
  if (known === null || open.length === 0) return null
  return {
    lead: known.partner
      ? translate(locale, 'convention.habits.lead.partner', { partner: known.partner })
      : translate(locale, 'convention.habits.lead'),
    rows: open.map(({ label, text, count, of }) => ({
      label: translate(locale, label),
      text: translate(locale, 'convention.habits.row', { text, count, of }),
    })),
  }
}

/** The form with what is proposed in the fields that nobody filled. */
export function withHabits(locale: Locale, { habits }: KnownHabits, typed: Typed): Typed {
  const open = proposalsOf(locale, habits).filter(({ field }) => isOpen(typed, field))
  return Object.assign({ ...typed, habits: 'taken' }, ...open.map((proposal) => proposal.typed))
}

/** Where a value comes from that was taken and still stands in its field. */
export function habitHints(locale: Locale, known: KnownHabits | null, typed: Typed): HabitHints {
  if (known === null || typed.habits !== 'taken') return {}
  const standing = proposalsOf(locale, known.habits).filter((one) =>
    Object.entries(one.typed).every(([name, value]) => sorted(typed[name]) === sorted(value)),
  )
  const partner = known.partner ?? ''
  const key = known.partner ? 'convention.habits.hint.partner' : 'convention.habits.hint'
  return Object.fromEntries(
    standing.map(({ field, count, of }) => [field, translate(locale, key, { count, of, partner })]),
  )
}

function proposalsOf(locale: Locale, { kind, languages, term, renewal, notice }: Habits): Proposal[] {
  return [
    ...of(kind, 'kind', 'convention.kind', (value) => [translate(locale, `kind.${value.kind}`), value]),
    ...of(languages, 'languages', 'clause.languages', (value) => [languagesText(locale, value.languages), value]),
    ...of(term, 'termMode', 'clause.term', (value) => [
      termText(locale, { ...value, termEndsOn: null }),
      { ...value, termDuration: durationTyped(locale, value.termDuration) },
    ]),
    ...of(renewal, 'renewalMode', 'clause.renewal', (value) => [
      renewalText(locale, value),
      { ...value, renewalPeriod: durationTyped(locale, value.renewalPeriod) },
    ]),
    ...of(notice, 'noticeMode', 'clause.notice', (value) => [
      noticeText(locale, value),
      { ...value, notice: durationTyped(locale, value.notice) },
    ]),
  ]
}

function of<V>(
  habit: Habit<V> | null,
  field: Proposal['field'],
  label: Key,
  read: (value: V) => [text: string, typed: object],
): Proposal[] {
  if (habit === null) return []
  const [text, typed] = read(habit.value)
  return [{ field, label, text, typed: { ...typed }, count: habit.count, of: habit.of }]
}

function isOpen(typed: Typed, field: Proposal['field']): boolean {
  return textsOf(typed[field]).every((text) => text === 'unknown')
}

function sorted(value: unknown): string {
  return textsOf(value).sort().join(' ')
}
