import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays, dayAfter, dayBefore } from '../../server/rules/calendar.ts'
import { standing } from '../../server/rules/standing.ts'
import { termsListed } from '../../server/simulation/termRows.ts'
import { simulation } from './aSimulation.ts'

const length = fc.constantFrom('P1D', 'P10D', 'P2W', 'P1M', 'P3M', 'P1Y', 'P1Y1D', 'P3Y', 'P200Y')
const day = fc.integer({ min: 0, max: 15_000 }).map((days) => addDays('1989-12-25', days))
const orNone = (text: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), text)

const anyClause = fc.record({
  kind: fc.constantFrom('framework', 'twinning-oath'),
  signedOn: fc.oneof(day, fc.constantFrom('2024-02-29', '2011-08-31', '1992-02-06')),
  transmittedOn: orNone(day),
  startMode: fc.constantFrom('last-signature', 'transmission', 'on'),
  startOn: day,
  termMode: fc.constantFrom('duration', 'duration', 'duration', 'unlimited'),
  termDuration: length,
  renewalMode: fc.constantFrom('none', 'tacit', 'express'),
  renewalPeriod: length,
  renewalMaximum: fc.constantFrom('', '0', '1', '3', '40'),
  notice: orNone(length),
  denounceable: fc.constantFrom('at-term', 'any-time'),
  denouncedOn: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: day }),
})

test('each term listed is the one in which its days stand, with the same deadline', () => {
  fc.assert(
    fc.property(anyClause, day, (typed, on) => {
      const one = simulation(typed)
      for (const { order, startsOn, endsOn, planning } of termsListed(one, on).terms) {
        const signed = [startsOn, endsOn ?? addDays(startsOn, 400)].filter((within) => within >= one.signedOn)
        for (const within of signed) {
          const there = standing(one.factsOn(within), within)
          expect(there.term).toEqual({ order, startsOn, endsOn })
          const asked = there.deadlines.find(({ kind }) => kind === planning?.kind)
          if (asked) expect([asked.on, asked.estimated ?? false]).toEqual([planning!.on, isEstimated(planning!)])
          const needed = ['not-due', 'due', 'late', 'renewing'].includes(there.renewalStatus)
          expect(needed && planning !== null).toBe(asked !== undefined)
        }
      }
    }),
    { numRuns: 200 },
  )
})

test('between two terms that are listed there is no other, and after the last none but those that are told', () => {
  fc.assert(
    fc.property(anyClause, day, (typed, on) => {
      const one = simulation({ ...typed, denouncedOn: '' })
      const { terms, last } = termsListed(one, on)
      for (const [place, { order, startsOn, endsOn }] of terms.entries()) {
        const next = terms[place + 1]
        if (next && next.order === order + 1) expect(dayBefore(next.startsOn)).toBe(endsOn)
        if (place === 0 && startsOn > one.signedOn)
          expect(standing(one.factsOn(dayBefore(startsOn)), dayBefore(startsOn)).term).toBeNull()
        if (order === last && endsOn && dayAfter(endsOn) >= one.signedOn) {
          expect(standing(one.factsOn(dayAfter(endsOn)), dayAfter(endsOn)).term).toBeNull()
        }
      }
    }),
    { numRuns: 100 },
  )
})

function isEstimated({ kind, session }: { kind: string; session: string | null }): boolean {
  return kind === 'decision' && session === null
}
