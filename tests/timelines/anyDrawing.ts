import fc from 'fast-check'
import { addDays } from '../../server/rules/calendar.ts'
import type { ConventionFacts, Day } from '../../server/rules/facts.ts'
import { partnershipEventKinds } from '../../server/rules/partnership.ts'
import { standing } from '../../server/rules/standing.ts'
import type { DrawingContext } from '../../server/timelines/conventionDrawing.ts'
import { anyFacts, spread, yearsOf } from '../rules/anyFacts.ts'

export interface AnyDrawing {
  facts: ConventionFacts
  on: Day
  context: DrawingContext
}

/** Any facts on any day, beside any partnership: names of any length and script, days far away. */
export function anyDrawing(): fc.Arbitrary<AnyDrawing> {
  return fc
    .tuple(
      anyFacts(),
      fc.oneof({ weight: 5, arbitrary: fc.nat(spread) }, { weight: 1, arbitrary: farAway }),
      anyPast(),
      anyName,
      anyName,
    )
    .map(([facts, days, partnership, authorityName, party]) => {
      const on = addDays(yearsOf(facts).from, days)
      const signatures = facts.signatures?.map((one) => (one.party === 'Prague' ? { ...one, party } : one))
      return { facts: { ...facts, signatures }, on, context: { partnership, authorityName, on } }
    })
}

export const standingOf = ({ facts, on }: AnyDrawing) => standing(facts, on)

const farAway = fc.integer({ min: -700_000, max: 2_900_000 })

export const anyName = fc.oneof(
  fc.constantFrom('Ville de Dijon', 'Волгоград', '越谷市', 'شفشاون', '🏙️ & <b>"x"</b> \u0000\ud800', '', ' '),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.integer({ min: 1, max: 300 }).map((length) => 'Université '.repeat(30).slice(0, length)),
  fc.integer({ min: 1, max: 300 }).map((length) => 'x'.repeat(length)),
)

export function anyPast(): fc.Arbitrary<DrawingContext['partnership']> {
  const day = fc
    .tuple(
      fc.integer({ min: 1900, max: 2030 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.constantFrom(4, 7, 10),
    )
    .map(([year, month, date, figures]) =>
      `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`.slice(0, figures),
    )
  const kind = fc.constantFrom(...partnershipEventKinds)
  const events = fc.array(fc.record({ kind, on: fc.option(day) }), { maxLength: 6 })
  return fc.option(fc.record({ since: fc.option(day, { freq: 5 }), events }), { freq: 4 })
}
