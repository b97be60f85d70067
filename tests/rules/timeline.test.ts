import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays } from '../../server/rules/calendar.ts'
import type { ConventionFacts, Day } from '../../server/rules/facts.ts'
import { standing } from '../../server/rules/standing.ts'
import { type Timeline, type TimelineTerm, timelineOn } from '../../server/rules/timeline.ts'
import { aFramework, anExpressFramework } from './aFramework.ts'
import { anyFacts, spread, yearsOf } from './anyFacts.ts'
import { happenedBy } from './happenedBy.ts'

/** The terms as one would write them down: "1: 2015-12-27 → 2016-12-26 possible". */
function termsOn(facts: ConventionFacts, on: Day): string[] {
  return timelineOn(facts, on).terms.map(written)
}

function written({ order, last, startsOn, endsOn, state }: TimelineTerm): string {
  const orders = order === last ? order : `${order}–${last}`
  return `${orders}: ${startsOn} → ${endsOn ?? 'no limit'} ${state}`
}

describe('terms', () => {
  test('are those that have begun, and the next two that tacit renewal may open', () => {
    expect(termsOn(aFramework(), '2014-06-01')).toEqual([
      '0: 2012-12-27 → 2015-12-26 opened',
      '1: 2015-12-27 → 2016-12-26 possible',
      '2: 2016-12-27 → 2017-12-26 possible',
    ])
    expect(timelineOn(aFramework(), '2014-06-01').more).toBe(true)
  })

  test('stop at the last renewal that the clause allows', () => {
    const facts = aFramework({ renewal: { mode: 'tacit', period: 'P1Y', maximum: 1 } })
    expect(termsOn(facts, '2014-06-01')).toEqual([
      '0: 2012-12-27 → 2015-12-26 opened',
      '1: 2015-12-27 → 2016-12-26 possible',
    ])
    expect(timelineOn(facts, '2014-06-01').more).toBe(false)
  })

  test('of which the next is sure once the notice deadline has passed', () => {
    expect(termsOn(aFramework(), '2015-09-26')[1]).toBe('1: 2015-12-27 → 2016-12-26 possible')
    expect(termsOn(aFramework(), '2015-09-27').slice(1)).toEqual([
      '1: 2015-12-27 → 2016-12-26 planned',
      '2: 2016-12-27 → 2017-12-26 possible',
    ])
  })

  test('are planned where an express renewal is agreed, and later where it is agreed later', () => {
    const facts = anExpressFramework({ renewals: [{ order: 1, agreedOn: '2015-11-02' }] })
    expect(termsOn(facts, '2015-12-01')[1]).toBe('1: 2015-12-27 → 2018-12-26 planned')
    expect(termsOn(facts, '2015-10-01')[1]).toBe('1: 2015-12-27 → 2018-12-26 later')
    expect(termsOn(facts, '2016-01-01')[1]).toBe('1: 2015-12-27 → 2018-12-26 opened')
  })

  test('end where a denunciation ends the convention, those before it sure', () => {
    const facts = aFramework({ denunciation: { notifiedOn: '2015-11-01' } })
    expect(termsOn(facts, '2015-12-01')).toEqual([
      '0: 2012-12-27 → 2015-12-26 opened',
      '1: 2015-12-27 → 2016-12-26 planned',
    ])
    expect(timelineOn(facts, '2015-12-01')).toMatchObject({
      more: false,
      denunciation: { on: '2015-11-01', endsOn: '2016-12-26', later: false },
    })
  })

  test('are cut the day before the successor starts, without a length and without a notice window after it', () => {
    const facts = aFramework({ successor: { signedOn: '2014-03-01', startsOn: '2014-05-15' } })
    const { terms, successor } = timelineOn(facts, '2014-04-01')
    expect(terms.map(written)).toEqual(['0: 2012-12-27 → 2014-05-14 opened'])
    expect(terms[0]).toMatchObject({ length: null, notice: null })
    expect(successor).toEqual({ on: '2014-05-15', later: false })
    expect(termsOn(facts, '2014-02-01')[0]).toBe('0: 2012-12-27 → 2015-12-26 opened')
  })

  test('are all later on a day on which not all have signed', () => {
    expect(termsOn(aFramework(), '2012-12-15')).toEqual(['0: 2012-12-27 → 2015-12-26 later'])
  })

  test('may have no limit, or no day at all', () => {
    expect(termsOn(aFramework({ term: null }), '2030-01-01')).toEqual(['0: 2012-12-27 → no limit opened'])
    const empty = timelineOn(aFramework({ term: { endsOn: '2012-12-24' } }), '2015-01-01')
    expect(empty).toMatchObject({ terms: [], empty: { startsOn: '2012-12-27', endsOn: '2012-12-24' } })
  })

  test('are planned before their start, though nobody has signed', () => {
    const facts: ConventionFacts = { kind: 'framework', start: { on: '2020-01-01' }, term: { duration: 'P3Y' } }
    expect(timelineOn(facts, '2019-06-01')).toMatchObject({ signed: false, more: false })
    expect(termsOn(facts, '2019-06-01')).toEqual(['0: 2020-01-01 → 2022-12-31 planned'])
  })

  test('many short ones are one, apart from the first, the running one and those ahead', () => {
    const facts = aFramework({ term: { duration: 'P1M' }, renewal: { mode: 'tacit', period: 'P1M' } })
    expect(termsOn(facts, '2026-11-24')).toEqual([
      '0: 2012-12-27 → 2013-01-26 opened',
      '1–165: 2013-01-27 → 2026-10-26 opened',
      '166: 2026-10-27 → 2026-11-26 opened',
      '167: 2026-11-27 → 2026-12-26 planned',
      '168: 2026-12-27 → 2027-01-26 possible',
    ])
  })

  test('a few hundred express renewals are some groups', () => {
    const renewals = Array.from({ length: 300 }, (_, place) => ({ order: place + 1, agreedOn: '2013-06-01' }))
    const { terms } = timelineOn(anExpressFramework({ renewals }), '2030-01-01')
    expect(terms.map(({ order, last, state }) => `${order}–${last} ${state}`)).toEqual([
      '0–0 opened',
      '1–5 opened',
      '6–300 planned',
    ])
  })

  test('have a length where their clause gives them one, and a notice window of their own', () => {
    const [first, next] = timelineOn(aFramework(), '2014-06-01').terms
    expect(first).toMatchObject({ opening: 'first', length: { months: 36, days: 0 } })
    expect(first?.notice).toEqual({ from: '2015-09-26', until: '2015-12-26' })
    expect(next).toMatchObject({ opening: 'tacit', length: { months: 12, days: 0 } })
    const prolonged = aFramework({ amendments: [{ startsOn: '2014-01-01', term: { endsOn: '2018-06-30' } }] })
    expect(timelineOn(prolonged, '2014-06-01').terms[0]).toMatchObject({ endsOn: '2018-06-30', length: null })
  })
})

describe('what happens to the convention', () => {
  test('acts by their day, a month or year as its last day, each later or not', () => {
    const facts = aFramework({
      authorisation: { sessionOn: '2012', receivedOn: '2013-01-04', completedOn: '2013-02-01' },
      signatures: [
        { party: 'Volgograd', on: '2012-12-28' },
        { party: 'authority', on: '2012-12' },
        { party: 'Prague', on: null },
      ],
      transmittedOn: '2013-01-10',
    })
    expect(
      timelineOn(facts, '2013-01-04').acts.map(({ kind, on, later }) => `${kind} ${on}${later ? ' later' : ''}`),
    ).toEqual([
      'signature 2012-12-28',
      'vote 2012',
      'signature 2012-12',
      'receipt 2013-01-04',
      'transmission 2013-01-10 later',
      'completion 2013-02-01 later',
    ])
  })

  test('suspensions, amendments, non-renewal and successor, apart from those that are dated later', () => {
    const facts = aFramework({
      suspensions: [{ from: '2013-05-01', until: '2013-06-30' }, { from: '2014-01-01' }],
      amendments: [{ signedOn: '2013-12-01', startsOn: '2014-06-01' }],
      nonRenewal: { decidedOn: '2014-02-01' },
      successor: { signedOn: '2014-01-15', startsOn: '2013-12-31' },
    })
    expect(timelineOn(facts, '2014-01-01')).toMatchObject({
      suspensions: [
        { from: '2013-05-01', until: '2013-06-30', later: false },
        { from: '2014-01-01', until: null, later: false },
      ],
      amendments: [{ on: '2014-06-01', later: false }],
      nonRenewal: { on: '2014-02-01', later: true },
      successor: { on: '2013-12-31', later: true },
    })
  })

  test('in force from the day that the standing names; later where only a later fact makes it so', () => {
    expect(timelineOn(aFramework(), '2012-12-27').inForce).toEqual({ on: '2012-12-27', later: false })
    expect(timelineOn(aFramework(), '2012-12-26').inForce).toEqual({ on: '2012-12-27', later: true })
    expect(timelineOn(aFramework({ transmittedOn: null }), '2013-06-01').inForce).toBeNull()
  })

  test('what the running term asks for, while somebody still has to act', () => {
    expect(timelineOn(aFramework(), '2014-06-01').planning).toMatchObject({
      kind: 'notice',
      on: '2015-09-26',
      alertFrom: '2014-12-26',
    })
    const sessions = [{ on: '2015-09-28', closesOn: '2015-09-07' }]
    expect(timelineOn(anExpressFramework({ sessions }), '2014-06-01').planning).toMatchObject({
      kind: 'decision',
      on: '2015-09-07',
      session: '2015-09-28',
    })
    expect(timelineOn(aFramework({ denunciation: { notifiedOn: '2014-05-01' } }), '2014-06-01').planning).toBeNull()
  })
})

describe('any convention on any day', () => {
  const factsAndDay = fc
    .tuple(anyFacts(), fc.nat(spread))
    .map(([facts, days]): [ConventionFacts, Day] => [facts, addDays(yearsOf(facts).from, days)])

  test('has terms in their order that do not overlap, and among them the standing’s own', () => {
    fc.assert(
      fc.property(factsAndDay, ([facts, on]) => {
        const { terms } = timelineOn(facts, on)
        for (const [place, { startsOn, endsOn, order, last }] of terms.entries()) {
          expect(last).toBeGreaterThanOrEqual(order)
          expect(endsOn === null || startsOn <= endsOn).toBe(true)
          const next = terms[place + 1]
          if (next) expect(endsOn !== null && endsOn < next.startsOn).toBe(true)
        }
        const { term, status } = standing(facts, on)
        if (term && status !== 'denounced' && status !== 'superseded') {
          const running = terms.find(({ order, last }) => order <= term.order && term.order <= last)
          expect(running?.state).toBe('opened')
          expect(running!.startsOn <= term.startsOn).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('is not changed by a fact dated after the day, but for what is said to be later', () => {
    fc.assert(
      fc.property(factsAndDay, ([facts, on]) => {
        expect(known(timelineOn(facts, on))).toEqual(known(timelineOn(happenedBy(facts, on), on)))
      }),
      { numRuns: 1000 },
    )
  })
})

function known(timeline: Timeline) {
  const isKnown = (one: { later: boolean }) => !one.later
  const { acts, terms, suspensions, amendments, inForce, denunciation, nonRenewal, successor } = timeline
  return {
    ...timeline,
    acts: acts.filter(isKnown),
    terms: terms.filter(({ state }) => state !== 'later'),
    suspensions: suspensions.filter(isKnown),
    amendments: amendments.filter(isKnown),
    inForce: inForce?.later ? null : inForce,
    denunciation: denunciation?.later ? null : denunciation,
    nonRenewal: nonRenewal?.later ? null : nonRenewal,
    successor: successor?.later ? null : successor,
  }
}
