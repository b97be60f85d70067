import { add } from '../../rules/calendar.ts'
import type { ConventionFacts, Day } from '../../rules/facts.ts'
import { readFacts } from './facts.ts'
import { at, day, isObject, listOf, type Problem, refuse, required, type Value } from './reading.ts'

/** What is asked about a convention: its standing on some days and, where wanted, its spans. */
export interface StandingRequest {
  facts: ConventionFacts
  on: Day[]
  spans?: { from: Day; until: Day }
}

export type StandingReading = { ok: true; value: StandingRequest } | { ok: false; problems: Problem[] }

const mostDays = 10_000
/** Reasons take longer to find than statuses. */
const mostDaysWithReasons = 100
const longestSpans = { months: 400 * 12, days: 0 }

/** Reads a request's body. Every problem is told at once, with its path; keys that mean nothing here are left aside. */
export function readStandingRequest(body: unknown, withReasons = false): StandingReading {
  const problems: Problem[] = []
  const value = { raw: body, path: '', problems }
  if (!required(value, (it) => isObject(it))) return { ok: false, problems }
  const facts = required(at(value, 'facts'), readFacts)
  const on = required(at(value, 'on'), (days) => listOf(days, withReasons ? mostDaysWithReasons : mostDays, day))
  const spans = readSpans(at(value, 'spans'))
  if (problems.length > 0 || !facts || !on) return { ok: false, problems }
  return { ok: true, value: spans ? { facts, on, spans } : { facts, on } }
}

function readSpans(value: Value): { from: Day; until: Day } | null {
  if (!isObject(value)) return null
  const from = required(at(value, 'from'), day)
  const until = required(at(value, 'until'), day)
  if (!from || !until) return null
  if (until < from) return refuse(at(value, 'until'), 'until-before-from')
  return until < add(from, longestSpans) ? { from, until } : refuse(at(value, 'until'), 'too-long')
}
