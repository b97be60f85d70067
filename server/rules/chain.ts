import { amended, type ChangedNotice, changedNotice, changes, inOrder } from './amendment.ts'
import { lastDay, type Parts } from './calendar.ts'
import { clauseOf } from './clause.ts'
import type { AmendmentFacts, Day } from './facts.ts'
import type { Known } from './known.ts'
import { expressNext, type Openings, tacitRun } from './renewal.ts'
import { endOf, firstTerm, isVoid, type Link, orderOn, placeOn, type Run, termAt } from './term.ts'

/** A convention's terms, one after the other, as a day's facts make them: those to come by tacit renewal too. */
export interface Chain {
  runs: Run[]
  notices: ChangedNotice[]
  /** The amendments that change no term that there is. */
  voids: AmendmentFacts[]
}

/**
 * The terms from the convention's first day on, each amendment applied to the term that it changes.
 * After `until`, the end that a denunciation sets, none opens.
 */
export function chainOf(known: Known, startsOn: Day | null, until: Day | null): Chain {
  if (startsOn === null) return { runs: [], notices: [], voids: [] }
  let term = firstTerm(known.term, clauseOf(known.renewal), startsOn)
  if (until !== null && startsOn > until && !isVoid(term)) return { runs: [], notices: [], voids: [] }
  const renewals = new Map(known.renewals.map(({ order, agreedOn }) => [order, agreedOn]))
  const openings = { renewals, until: until ?? lastDay }
  const passed: Run[] = []
  const notices: ChangedNotice[] = []
  const voids: AmendmentFacts[] = []
  for (const amendment of inOrder(known.amendments)) {
    const walked = walk(term, openings, amendment.startsOn)
    passed.push(...walked.passed)
    term = walked.term
    if (!changes(amendment, term)) {
      voids.push(amendment)
      continue
    }
    term = amended(term, amendment)
    notices.push(...changedNotice(amendment))
  }
  const { passed: rest } = walk(term, openings, null)
  return { runs: [...passed, ...rest], notices, voids }
}

/** The notice that counts on a day. */
export function noticeOn(known: Known, notices: ChangedNotice[], day: Day): Parts | null {
  const changed = notices.findLast(({ from }) => from <= day)
  return changed ? changed.notice : known.notice
}

/** The last day of the last term known on a day; null where it has no limit or a tacit renewal may open another. */
export function knownEnd(runs: Run[], day: Day): Day | null {
  let place = placeOn(runs, day)
  let run = runs[place]
  if (!run) return null
  let order = orderOn(run, day)
  while (order < run.last || place + 1 < runs.length) {
    if (run.clause.mode === 'tacit') return null
    place += 1
    run = runs[place]!
    order = run.order
  }
  return endOf(run, order)
}

/** The last day of the last term of all, every tacit renewal assumed to happen; null where no end is in sight. */
export function latestEnd(runs: Run[]): Day | null {
  const run = runs.at(-1)
  return !run || run.last === Infinity ? null : endOf(run, run.last)
}

/** From a term on to the last one that begins by a day (null: to the very last), with the runs passed on the way. */
function walk(from: Link, openings: Openings, day: Day | null): { term: Link; passed: Run[] } {
  const passed: Run[] = []
  for (let term = from; ; ) {
    const run = tacitRun(term, openings)
    const next = run.last === run.order ? expressNext(term, openings) : null
    if (day !== null && (next === null || next.startsOn > day)) {
      const order = orderOn(run, day)
      if (order > run.order) passed.push({ ...run, last: order - 1 })
      return { term: termAt(run, order), passed }
    }
    passed.push(run)
    if (next === null) return { term, passed }
    term = next
  }
}
