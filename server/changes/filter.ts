import { z } from 'zod'
import { day, type FormRead, optionalChoice, readForm, wrong } from '../locale/fields.ts'
import { addDays, latestOf } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import { type Parameter, pageNumber, parametersOf } from '../web/listing.ts'
import { filterFields, isWhole, type OwnWords, type WorkFilter } from '../work/filter.ts'

/** What can have changed: a convention's status, a deadline that came or went, a finding, and what people recorded. */
export const groups = ['status', 'deadline', 'finding', 'recorded'] as const
export type Group = (typeof groups)[number]

/** A period of so many days is shown where the address names none. */
const usualDays = 30

const changesForm = (words: OwnWords, on: Day) =>
  z
    .object({
      from: day(),
      to: day(),
      ...filterFields(words),
      group: optionalChoice(groups),
      page: pageNumber(),
    })
    .transform(({ from, to, ...filter }, context) => {
      const last = to ?? latestOf([from, on])!
      const first = from ?? addDays(last, -usualDays)
      if (first > last) wrong(context, 'changes.to-before-from', {}, ['to'])
      return { from: first, to: last, ...filter }
    })

export type ChangesFilter = z.infer<ReturnType<typeof changesForm>>

/** The address read: a period, both days included, by default the last thirty days; and which conventions. */
export function readChangesFilter(query: unknown, words: OwnWords, on: Day): FormRead<ChangesFilter> {
  return readForm<ChangesFilter>(changesForm(words, on), query)
}

/** The filter as its address has it, without the group and the page. */
export function filterParameters({ page: _page, group: _group, ...filter }: ChangesFilter): Parameter[] {
  return parametersOf(filter)
}

/** Whether only some conventions are asked for. */
export function isNarrowed(filter: WorkFilter): boolean {
  return !isWhole(filter)
}
