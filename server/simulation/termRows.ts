import { dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { nthText } from '../locale/phrases.ts'
import { add, dayAfter, dayBefore, lastDay, latestOf } from '../rules/calendar.ts'
import { denouncedBy } from '../rules/denunciation.ts'
import type { Day } from '../rules/facts.ts'
import { type PlannedTerm, type PlannedTerms, plannedTerms } from '../rules/plannedTerms.ts'
import type { Simulated } from './simulated.ts'

/** How many terms are listed, and how many years ahead. */
const most = 12
const years = 30

/** The terms that are listed for a day: the first one, the one that runs on it, and those to come. */
export function termsListed({ whole, signedOn }: Simulated, on: Day): PlannedTerms {
  const until = add(latestOf([on, signedOn])!, { months: 12 * years, days: 0 })
  return plannedTerms(whole, { on, most, until })
}

/** A line of the table of terms: a term, or the terms that are left out before it. */
export interface TermRow {
  gap: string
  name: string
  opening: string
  startsOn: Day
  endsOn: Day | null
  /** The simulation on the term's first day. */
  href: string
  running: boolean
  /** What has to be done for its end, by when, and what there is to know of it. */
  task: { label: string; on: Day; about: string } | null
  /** The day on which a denunciation ends the convention within the term. */
  cut: Day | null
}

export function termRows(
  locale: Locale,
  one: Simulated,
  { terms }: PlannedTerms,
  on: Day,
  addressOn: (day: Day) => string,
): TermRow[] {
  const end = denouncedBy(one.factsOn(on))?.endsOn ?? null
  return terms.map((term, place) => {
    const { order, startsOn, endsOn } = term
    const before = terms[place - 1]
    const cut = end !== null && startsOn <= end && (endsOn === null || end < endsOn) ? end : null
    return {
      gap: before && order > before.order + 1 ? gapText(locale, before, term) : '',
      name: translate(locale, 'simulation.term.nth', { nth: nthText(locale, order + 1) }),
      opening: translate(locale, `simulation.opening.${term.opening}`),
      startsOn,
      endsOn,
      href: addressOn(startsOn),
      running: startsOn <= on && (endsOn === null || on <= endsOn) && (cut === null || on <= cut),
      task: taskOf(locale, term),
      cut,
    }
  })
}

function gapText(locale: Locale, before: PlannedTerm, next: PlannedTerm): string {
  const days = { from: dayText(locale, dayAfter(before.endsOn!)), until: dayText(locale, dayBefore(next.startsOn)) }
  return translate(locale, 'simulation.gap', { ...days, count: next.order - before.order - 1 })
}

function taskOf(locale: Locale, { startsOn, planning }: PlannedTerm): TermRow['task'] {
  if (!planning) return null
  const { kind, on, session, alertFrom } = planning
  const said: string[] = []
  if (kind === 'decision' && session === null) said.push(translate(locale, 'simulation.task.estimated'))
  if (session) said.push(translate(locale, 'simulation.task.session', { day: dayText(locale, session) }))
  if (on < startsOn) said.push(translate(locale, 'simulation.task.before-term'))
  said.push(translate(locale, 'simulation.task.alert', { day: dayText(locale, alertFrom) }))
  return { label: translate(locale, `simulation.task.${kind}`), on, about: said.join(' · ') }
}

/** How it goes on after the last term that is listed; empty where that is the last one of all. */
export function onwardText(locale: Locale, { form }: Simulated, { terms, last, latestEndsOn }: PlannedTerms): string {
  const listed = terms.at(-1)
  if (!listed || listed.order >= last) return ''
  if (form.renewalMode === 'express' && form.renewalMaximum === null && !form.denouncedOn) {
    return translate(locale, 'simulation.onward.express')
  }
  if (last === Infinity || latestEndsOn === null || latestEndsOn === lastDay) {
    return translate(locale, 'simulation.onward.endless')
  }
  const count = last - listed.order
  return translate(locale, 'simulation.onward.until', { count, day: dayText(locale, latestEndsOn) })
}
