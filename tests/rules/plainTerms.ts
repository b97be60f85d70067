import { Temporal } from 'temporal-polyfill'
import type { ConventionFacts, Day, Renewal, Term, TermStretch } from '../../server/rules/facts.ts'

/*
 * The terms of a convention as one would write them down by hand: each of them in turn, with Temporal, anew after each
 * amendment. Slow, and only good for a few years; the rules' closed form is held against it.
 */

interface Changes {
  term?: Term | null
  renewal?: Renewal | null
}

/** The terms that begin by the horizon, for facts of which nothing is to come, and whose first day is known. */
export function plainTerms(facts: ConventionFacts, startsOn: Day, until: Day | null, horizon: Day): TermStretch[] {
  const changes = new Map<number, Changes[]>()
  const amendments = (facts.amendments ?? []).map((amendment, place) => ({ amendment, place }))
  amendments.sort((a, b) => a.amendment.startsOn.localeCompare(b.amendment.startsOn) || a.place - b.place)
  let terms = written(facts, startsOn, until, horizon, changes)
  for (const { amendment } of amendments) {
    const target = targetOf(terms, amendment.startsOn, startsOn)
    const signedOn = amendment.signedOn ?? amendment.startsOn
    if (!target || (target.endsOn && target.endsOn < target.startsOn)) continue
    if (target.endsOn && signedOn > target.endsOn) continue
    const change: Changes = {}
    if ('term' in amendment) change.term = amendment.term ?? null
    if ('renewal' in amendment) change.renewal = amendment.renewal ?? null
    changes.set(target.order, [...(changes.get(target.order) ?? []), change])
    terms = written(facts, startsOn, until, horizon, changes)
  }
  return terms
}

function targetOf(terms: TermStretch[], day: Day, startsOn: Day): TermStretch | undefined {
  if (day < startsOn) return terms[0]
  const running = terms.find((term) => term.startsOn <= day && (!term.endsOn || day <= term.endsOn))
  return running ?? terms.find((term) => term.endsOn && plus(term.endsOn, 'P1D') === day)
}

function written(
  facts: ConventionFacts,
  startsOn: Day,
  until: Day | null,
  horizon: Day,
  changes: Map<number, Changes[]>,
): TermStretch[] {
  const terms: TermStretch[] = []
  let renewal = facts.renewal ?? { mode: 'none' as const }
  const term = facts.term ?? null
  let counted = { from: startsOn, first: term && 'duration' in term ? [term.duration] : [], times: 0 }
  let next: { startsOn: Day; endsOn: Day | null } | null = { startsOn, endsOn: endOf(term, startsOn) }
  if (term && 'endsOn' in term) counted = { from: plus(term.endsOn, 'P1D'), first: [], times: 0 }
  const isEmpty = next.endsOn !== null && next.endsOn < startsOn
  if (until && startsOn > until && !isEmpty) return []
  for (let order = 0; next !== null && next.startsOn <= horizon; order += 1) {
    let endsOn: Day | null = next.endsOn
    for (const change of changes.get(order) ?? []) {
      if ('term' in change) endsOn = endOf(change.term ?? null, next.startsOn)
      if ('renewal' in change) renewal = change.renewal ?? { mode: 'none' }
      const anew = 'term' in change || 'renewal' in change
      if (anew && endsOn) counted = { from: plus(endsOn, 'P1D'), first: [], times: 0 }
    }
    terms.push({ order, startsOn: next.startsOn, endsOn })
    if (!endsOn || endsOn < next.startsOn || renewal.mode === 'none') break
    next = null
    const { period } = renewal
    if (renewal.mode === 'tacit' && order < (renewal.maximum ?? Infinity)) {
      counted = { ...counted, times: counted.times + 1 }
      next = { startsOn: plus(endsOn, 'P1D'), endsOn: countedEnd(counted, period) }
    } else if (renewal.mode === 'express') {
      const agreed = facts.renewals?.find((one) => one.order === order + 1)?.agreedOn
      if (agreed && agreed > endsOn) counted = { from: agreed, first: [], times: 0 }
      counted = { ...counted, times: counted.times + 1 }
      if (agreed)
        next = { startsOn: agreed > endsOn ? agreed : plus(endsOn, 'P1D'), endsOn: countedEnd(counted, period) }
    }
    if (next && until && next.startsOn > until) next = null
  }
  return terms
}

function countedEnd({ from, first, times }: { from: Day; first: string[]; times: number }, period: string): Day {
  const parts = { years: 0, months: 0, weeks: 0, days: 0 }
  for (const text of [...first, ...Array<string>(times).fill(period)]) {
    const { years, months, weeks, days } = Temporal.Duration.from(text)
    parts.years += years
    parts.months += months
    parts.weeks += weeks
    parts.days += days
  }
  return Temporal.PlainDate.from(from).add(parts).subtract({ days: 1 }).toString()
}

function endOf(term: Term | null, startsOn: Day): Day | null {
  if (!term) return null
  if ('endsOn' in term) return term.endsOn
  return Temporal.PlainDate.from(startsOn).add(term.duration).subtract({ days: 1 }).toString()
}

function plus(day: Day, duration: string): Day {
  return Temporal.PlainDate.from(day).add(duration).toString()
}
