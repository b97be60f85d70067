import fc from 'fast-check'
import { addDays } from '../../server/rules/calendar.ts'
import type { AmendmentFacts, ConventionFacts, Day, Renewal, Start, Term } from '../../server/rules/facts.ts'
import { kinds } from '../../server/rules/facts.ts'

/** Days from which a convention's facts are drawn: around the laws of 1982 and 1992, month ends and leap days. */
const eras: Day[] = ['1982-01-15', '1991-12-20', '2011-08-31', '2014-12-31']

const length = fc.constantFrom('P1M', 'P3M', 'P6M', 'P1Y', 'P1Y1D', 'P2W', 'P10D', 'P45D', 'P1M15D')
const shortNotice = fc.constantFrom('P1D', 'P10D', 'P1M', 'P3M', 'P2W')

/** Some conventions in which days collide: every day is one of a few, or one that lies a telling distance from it. */
export function anyFacts(): fc.Arbitrary<ConventionFacts> {
  return fc
    .tuple(fc.constantFrom(...eras), fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 3, maxLength: 6 }))
    .map(([era, offsets]) => offsets.map((offset) => addDays(era, offset)))
    .chain((anchors) => factsAround(anchors))
}

/** How many days any facts' years hold. */
export const spread = 1200

/** The days among which any facts' own are found, and some years of what follows from them. */
export function yearsOf(facts: ConventionFacts): { from: Day; until: Day } {
  const days = [...JSON.stringify(facts).matchAll(/\d{4}-\d\d-\d\d/g)].map(([day]) => day).sort()
  const from = addDays(days[0] ?? '2012-01-01', -40)
  return { from, until: addDays(from, spread) }
}

export function daysFrom({ from, until }: { from: Day; until: Day }): Day[] {
  const days: Day[] = []
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day)
  return days
}

function factsAround(anchors: Day[]): fc.Arbitrary<ConventionFacts> {
  const day = fc
    .tuple(fc.constantFrom(...anchors), fc.constantFrom(-31, -1, 0, 0, 0, 1, 1, 15, 16, 61, 90, 365))
    .map(([anchor, days]) => addDays(anchor, days))
  const partial = fc.tuple(day, fc.constantFrom(10, 10, 10, 10, 7, 4)).map(([text, figures]) => text.slice(0, figures))
  return fc
    .record(
      {
        kind: fc.constantFrom(...kinds, 'framework' as const, 'framework' as const),
        authorisation: orNull(
          fc.record(
            { sessionOn: orNull(partial), receivedOn: orNull(day), publishedOn: orNull(day), completedOn: orNull(day) },
            { requiredKeys: ['sessionOn'] },
          ),
        ),
        signatures: fc.array(
          fc.record({ party: fc.constantFrom('authority', 'authority', 'Volgograd', 'Prague'), on: orNull(partial) }),
          { maxLength: 4 },
        ),
        transmittedOn: orNull(day),
        start: orNull(startAround(day)),
        term: orNull(termAround(day)),
        renewal: orNull(anyRenewal()),
        renewals: fc.uniqueArray(fc.record({ order: fc.integer({ min: 1, max: 4 }), agreedOn: day }), {
          selector: ({ order }) => order,
          maxLength: 4,
        }),
        notice: orNull(shortNotice),
        denounceable: fc.constantFrom('at-term' as const, 'any-time' as const, null),
        denunciation: orNull(denunciationAround(day)),
        nonRenewal: orNull(fc.record({ decidedOn: day })),
        successor: orNull(fc.record({ signedOn: day, startsOn: day })),
        suspensions: fc.array(suspensionAround(day), { maxLength: 2 }),
        amendments: fc.array(amendmentAround(day), { maxLength: 3 }),
        sessions: fc.array(fc.record({ on: day, closesOn: orNull(day) }), { maxLength: 5 }),
        settings: orNull(fc.record({ alertWindow: length, leadTime: shortNotice }, { requiredKeys: [] })),
      },
      { requiredKeys: ['kind', 'signatures'] },
    )
    .map(withoutImpossibleEnd)
}

function startAround(day: fc.Arbitrary<Day>): fc.Arbitrary<Start> {
  return fc.oneof(
    fc.record({ on: day }),
    fc.constantFrom<Start>({ from: 'last-signature' }, { from: 'last-signature' }, { from: 'transmission' }),
  )
}

function termAround(day: fc.Arbitrary<Day>): fc.Arbitrary<Term> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.record({ duration: length }) },
    { weight: 1, arbitrary: fc.record({ endsOn: day }) },
  )
}

function anyRenewal(): fc.Arbitrary<Renewal> {
  const maximum = fc.constantFrom(null, null, 0, 1, 2, 3)
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant<Renewal>({ mode: 'none' }) },
    { weight: 4, arbitrary: fc.record({ mode: fc.constant('tacit' as const), period: length, maximum }) },
    { weight: 4, arbitrary: fc.record({ mode: fc.constant('express' as const), period: length, maximum }) },
  )
}

function denunciationAround(day: fc.Arbitrary<Day>): fc.Arbitrary<NonNullable<ConventionFacts['denunciation']>> {
  return fc
    .record({ notifiedOn: day, effectiveOn: fc.oneof(fc.constant(null), fc.constant(null), day) })
    .map((one) => ({
      ...one,
      effectiveOn: one.effectiveOn && one.effectiveOn < one.notifiedOn ? null : one.effectiveOn,
    }))
}

function suspensionAround(day: fc.Arbitrary<Day>): fc.Arbitrary<{ from: Day; until: Day | null }> {
  return fc
    .record({ from: day, until: orNull(day) })
    .map(({ from, until }) => ({ from, until: until && until < from ? null : until }))
}

function amendmentAround(day: fc.Arbitrary<Day>): fc.Arbitrary<AmendmentFacts> {
  return fc
    .record(
      {
        signedOn: orNull(day),
        startsOn: day,
        term: orNull(termAround(day)),
        renewal: orNull(anyRenewal()),
        notice: orNull(shortNotice),
      },
      { requiredKeys: ['startsOn'] },
    )
    .map((amendment) => {
      const { term, startsOn } = amendment
      return term && 'endsOn' in term && term.endsOn < startsOn
        ? { ...amendment, term: { endsOn: startsOn } }
        : amendment
    })
}

/** A term's last day is never before its given first day: such facts are refused. */
function withoutImpossibleEnd(facts: ConventionFacts): ConventionFacts {
  const { start, term } = facts
  const impossible = start && 'on' in start && term && 'endsOn' in term && term.endsOn < start.on
  return impossible ? { ...facts, term: { endsOn: start.on } } : facts
}

function orNull<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: 4, arbitrary }, { weight: 1, arbitrary: fc.constant(null) })
}
