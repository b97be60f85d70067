import { z } from 'zod'
import { day, type FormRead, optionalChoice, readForm, wrong } from '../locale/fields.ts'
import { addDays, latestOf } from '../rules/calendar.ts'
import { type Day, kinds } from '../rules/facts.ts'
import { anyOf, type Parameter, pageNumber, parametersOf } from '../web/listing.ts'

/** What can have changed: a convention's status, a deadline that came or went, a finding, and what people recorded. */
export const groups = ['status', 'deadline', 'finding', 'recorded'] as const
export type Group = (typeof groups)[number]

/** The words that only the authority's own records know: references of partners, codes of domains. */
export interface OwnWords {
  partners: string[]
  domains: string[]
}

/** A period of so many days is shown where the address names none. */
const usualDays = 30

const changesForm = ({ partners, domains }: OwnWords, on: Day) =>
  z
    .object({
      from: day(),
      to: day(),
      partner: anyOf(partners),
      kind: anyOf(kinds),
      domain: anyOf(domains),
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
export function isNarrowed({ partner, kind, domain }: Pick<ChangesFilter, 'partner' | 'kind' | 'domain'>): boolean {
  return partner.length + kind.length + domain.length > 0
}
