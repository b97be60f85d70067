import { addDays, dayAfter } from './calendar.ts'
import { type Case, caseOn, type Denounced } from './case.ts'
import type { ConventionFacts, Day } from './facts.ts'
import { dueOn } from './findings/notTransmitted.ts'
import { reviewsOf } from './findings/reviewOpen.ts'
import { factDays } from './known.ts'
import { planningOf } from './planning.ts'
import { type Link, orderOn, placeOn, type Run, termAt } from './term.ts'

/** A stretch of days, both included, through which a standing stays the same but for the day itself. */
export interface Slice {
  from: Day
  until: Day
  it: Case
}

/** The slices of some days, without gap: cut wherever something can change and on `others`, often where nothing does. */
export function slicesOf(
  facts: ConventionFacts,
  denounced: Denounced | null,
  from: Day,
  until: Day,
  others: Day[] = [],
): Slice[] {
  const slices: Slice[] = []
  for (const known of cut([...factDays(facts), ...others], from, until)) {
    const it = caseOn(facts, known.from, denounced)
    for (const slice of cut(turningDays(it, known.from, known.until), known.from, known.until)) {
      slices.push({ ...slice, it })
    }
  }
  return slices
}

/** Every day of a case on which an answer can change though no fact appears: a deadline passed, a term ended. */
function turningDays(it: Case, from: Day, until: Day): Day[] {
  const { beginning, denounced, known } = it
  const first = [beginning.startsOn, beginning.inForceOn, known.successorStartsOn]
  const last = [
    denounced?.endsOn,
    dueOn(it),
    ...known.suspensions.map((suspension) => suspension.until),
    ...reviewsOf(it).map((review) => review.until),
  ]
  const terms = termsBetween(it.runs, from, until).flatMap((term) => turningDaysOf(it, term, from))
  return [...first, ...last.map((day) => day && dayAfter(day)), ...terms].filter((day) => !!day) as Day[]
}

function turningDaysOf(it: Case, term: Link, from: Day): Day[] {
  if (term.endsOn === null) return [term.startsOn]
  const planning = planningOf(it, term, from)!
  const passed = [term.endsOn, planning.on, planning.session ?? planning.on]
  return [term.startsOn, planning.alertFrom, ...passed.map(dayAfter)]
}

/** The terms that have a day among some, and maybe one before. */
function termsBetween(runs: Run[], from: Day, until: Day): Link[] {
  const terms: Link[] = []
  for (const run of runs.slice(placeOn(runs, from))) {
    if (run.startsOn > until) break
    for (let order = orderOn(run, from); order <= run.last; order += 1) {
      const term = termAt(run, order)
      terms.push(term)
      if (term.endsOn === null || term.endsOn >= until) break
    }
  }
  return terms
}

/** Cuts some days into stretches, each of which begins on the first of them or on a given day. */
function cut(days: Day[], from: Day, until: Day): { from: Day; until: Day }[] {
  const starts = [from, ...[...new Set(days)].filter((day) => day > from && day <= until).sort()]
  return starts.map((start, place) => {
    const next = starts[place + 1]
    return { from: start, until: next ? addDays(next, -1) : until }
  })
}
