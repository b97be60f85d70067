import { z } from 'zod'
import { day, line, optionalChoice, readForm, wrong } from '../locale/fields.ts'
import { anyOf, type Parameter, pageNumber, parametersOf } from '../web/listing.ts'

/** What a line of the journal may tell of, and what may have been done to it. */
export interface Told {
  kinds: readonly string[]
  acts: readonly string[]
  /** Ids of accounts, and the word for the product itself. */
  who: readonly string[]
}

/** The word for lines that no person wrote. */
export const product = 'product'

const journalFilter = ({ kinds, acts, who }: Told) =>
  z
    .object({
      who: optionalChoice(who),
      kind: anyOf(kinds),
      act: anyOf(acts),
      from: day(),
      to: day(),
      reference: line({ max: 40 }),
      page: pageNumber(),
    })
    .transform((filter, context) => {
      if (filter.from && filter.to && filter.to < filter.from) wrong(context, 'journal.to-before-from', {}, ['to'])
      return filter
    })

export type JournalFilter = z.infer<ReturnType<typeof journalFilter>>

/** The journal's address, read. */
export const readJournalFilter = (query: unknown, told: Told) => readForm<JournalFilter>(journalFilter(told), query)

/** The filter as the journal's links keep it. */
export function filterParameters({ page: _page, ...filter }: JournalFilter): Parameter[] {
  return parametersOf(filter)
}
