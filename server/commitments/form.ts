import { z } from 'zod'
import { amount, currency } from '../locale/amount.ts'
import { choice, type FormRead, line, readForm, version, wholeNumber, wrong } from '../locale/fields.ts'

export const commitmentNatures = ['money', 'kind'] as const

const fields = (parties: string[]) =>
  z
    .object({
      year: wholeNumber({ min: 1900, max: 2200 }),
      amount: amount(),
      currency: currency(),
      party: line({ max: 60 }),
      nature: choice(commitmentNatures),
      note: line({ max: 300 }),
      version: version(),
    })
    .transform(({ year, party, ...rest }, context) => {
      if (year === null) wrong(context, 'field.required', {}, ['year'])
      if (party !== null && !parties.includes(party)) wrong(context, 'field.unknown-choice', {}, ['party'])
      // What somebody lends or does may have no price; a sum of money is one.
      if (rest.nature === 'money' && rest.amount === null) wrong(context, 'field.required', {}, ['amount'])
      return { ...rest, year: year ?? 0, partyId: party }
    })

export type CommitmentForm = z.output<ReturnType<typeof fields>>

/** A commitment as its form says it; `parties` are the ids of those that can pay. */
export function readCommitment(body: unknown, parties: string[]): FormRead<CommitmentForm> {
  return readForm<CommitmentForm>(fields(parties), body)
}
