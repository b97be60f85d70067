import type { ConventionRecord } from './record.ts'

/** What an authority's conventions have in common: what the form of a new one may propose. */

export type HabitRow = Pick<
  ConventionRecord,
  | 'kind'
  | 'languages'
  | 'termMode'
  | 'termDuration'
  | 'renewalMode'
  | 'renewalPeriod'
  | 'renewalMaximum'
  | 'noticeMode'
  | 'notice'
>

/** What most of the conventions that say anything of it say, and how many do. */
export interface Habit<V> {
  value: V
  count: number
  of: number
}

export interface Habits {
  kind: Habit<Pick<HabitRow, 'kind'>> | null
  languages: Habit<Pick<HabitRow, 'languages'>> | null
  term: Habit<Pick<HabitRow, 'termMode' | 'termDuration'>> | null
  renewal: Habit<Pick<HabitRow, 'renewalMode' | 'renewalPeriod' | 'renewalMaximum'>> | null
  notice: Habit<Pick<HabitRow, 'noticeMode' | 'notice'>> | null
}

/** The habits that some conventions show: what nobody knows, or a day of one's own, is no habit. */
export function habits(rows: readonly HabitRow[]): Habits {
  return {
    kind: habit(rows, ({ kind }) => ({ kind })),
    languages: habit(rows, ({ languages }) => (languages.length > 0 ? { languages: [...languages].sort() } : null)),
    term: habit(rows, ({ termMode, termDuration }) =>
      termMode === 'duration' || termMode === 'unlimited' ? { termMode, termDuration } : null,
    ),
    renewal: habit(rows, ({ renewalMode, renewalPeriod, renewalMaximum }) =>
      renewalMode === 'unknown' ? null : { renewalMode, renewalPeriod, renewalMaximum },
    ),
    notice: habit(rows, ({ noticeMode, notice }) => (noticeMode === 'unknown' ? null : { noticeMode, notice })),
  }
}

/** One convention makes no habit, and half of them do not either. */
function habit<V extends object>(rows: readonly HabitRow[], said: (row: HabitRow) => V | null): Habit<V> | null {
  const values = rows.map(said).filter((value) => value !== null)
  const counts = new Map<string, Habit<V>>()
  for (const value of values) {
    const known = counts.get(JSON.stringify(value))
    counts.set(JSON.stringify(value), { value, count: (known?.count ?? 0) + 1, of: values.length })
  }
  return [...counts.values()].find(({ count, of }) => count > 1 && count * 2 > of) ?? null
}
