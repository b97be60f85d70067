import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { firstDay } from '../../server/rules/calendar.ts'
import type { ConventionFacts } from '../../server/rules/facts.ts'
import { outcomeSpans } from '../../server/rules/outcome.ts'
import { steps } from '../../server/rules/spans.ts'
import { standing } from '../../server/rules/standing.ts'
import { aFramework, anExpressFramework } from './aFramework.ts'
import { anyFacts } from './anyFacts.ts'

const until = '2018-12-31'
const outcomesOf = (facts: ConventionFacts) =>
  outcomeSpans(steps(facts, firstDay, until)).map(
    (span) => `${span.termEndsOn} ${span.outcome} ${span.from} ${span.until === until ? '…' : span.until}`,
  )
/** Its file must be in by 1 October 2015; the term ends on 26 December. */
const express = (changes: Partial<ConventionFacts> = {}) =>
  outcomesOf(anExpressFramework({ sessions: [{ on: '2015-11-02', closesOn: '2015-10-01' }], ...changes }))
const agreed = (agreedOn: string) => express({ renewals: [{ order: 1, agreedOn }] })

describe('a term that asked for a decision', () => {
  test('was decided in time on the deadline itself, late on the day after it', () => {
    expect(agreed('2015-10-01')).toEqual(['2015-12-26 in-time 2015-12-27 …', '2018-12-26 lapsed 2018-12-27 …'])
    expect(agreed('2015-10-02')[0]).toBe('2015-12-26 late 2015-12-27 …')
    expect(agreed('2014-01-01')[0]).toBe('2015-12-26 in-time 2015-12-27 …')
  })

  test('was renewed late on its last day and on the next; later it had lapsed until then', () => {
    expect(agreed('2015-12-26')[0]).toBe('2015-12-26 late 2015-12-27 …')
    expect(agreed('2015-12-27')[0]).toBe('2015-12-26 late 2015-12-27 …')
    expect(agreed('2016-03-01')).toEqual(['2015-12-26 lapsed 2015-12-27 2016-02-29', '2015-12-26 late 2016-03-01 …'])
  })

  test('lapsed where nobody decided anything, with a clause or without', () => {
    expect(express()).toEqual(['2015-12-26 lapsed 2015-12-27 …'])
    expect(express({ renewal: null })).toEqual(['2015-12-26 lapsed 2015-12-27 …'])
  })

  test('was ended on purpose in time, or late', () => {
    expect(express({ nonRenewal: { decidedOn: '2015-10-01' } })).toEqual(['2015-12-26 in-time 2015-12-27 …'])
    expect(express({ nonRenewal: { decidedOn: '2015-10-02' } })).toEqual(['2015-12-26 late 2015-12-27 …'])
  })

  test('was replaced in time, late, or after it had lapsed', () => {
    const replaced = (signedOn: string, startsOn = '2015-12-27') => express({ successor: { signedOn, startsOn } })
    expect(replaced('2015-10-01')).toEqual(['2015-12-26 in-time 2015-12-27 …'])
    expect(replaced('2015-10-02')).toEqual(['2015-12-26 late 2015-12-27 …'])
    expect(replaced('2016-02-01', '2016-02-01')).toEqual([
      '2015-12-26 lapsed 2015-12-27 2016-01-31',
      '2015-12-26 late 2016-02-01 …',
    ])
  })

  test('whose deadline had passed before the convention was in force is late from the first', () => {
    const short = { term: { duration: 'P2M' }, sessions: [] }
    expect(express(short)).toEqual(['2013-02-26 lapsed 2013-02-27 …'])
    expect(express({ ...short, renewals: [{ order: 1, agreedOn: '2013-01-15' }] })[0]).toBe(
      '2013-02-26 late 2013-02-27 …',
    )
  })
})

describe('a term that is renewed by itself', () => {
  const tacit = (changes: Partial<ConventionFacts> = {}) =>
    outcomesOf(aFramework({ renewal: { mode: 'tacit', period: 'P1Y', maximum: 1 }, ...changes }))

  test('was, and the last one that the clause allows lapsed', () => {
    expect(tacit()).toEqual(['2015-12-26 tacit 2015-12-27 …', '2016-12-26 lapsed 2016-12-27 …'])
  })

  test('was ended in time by a denunciation on the last day for it; a day later it was renewed first', () => {
    expect(tacit({ denunciation: { notifiedOn: '2015-09-26' } })).toEqual(['2015-12-26 in-time 2015-12-27 …'])
    expect(tacit({ denunciation: { notifiedOn: '2015-09-27' } })).toEqual([
      '2015-12-26 tacit 2015-12-27 …',
      '2016-12-26 in-time 2016-12-27 …',
    ])
  })

  test('was replaced: in time while it ran, late on the very next day', () => {
    const replaced = (signedOn: string) => tacit({ successor: { signedOn, startsOn: '2015-12-27' } })
    expect(replaced('2015-12-26')).toEqual(['2015-12-26 in-time 2015-12-27 …'])
    expect(replaced('2015-12-27')).toEqual(['2015-12-26 late 2015-12-27 …'])
  })

  test('while suspended too', () => {
    expect(tacit({ suspensions: [{ from: '2015-10-01', until: '2016-02-01' }] })[0]).toBe(
      '2015-12-26 tacit 2015-12-27 …',
    )
  })
})

describe('nothing is said', () => {
  test('of a convention without end, of one that never was in force, of one denounced within its term', () => {
    expect(outcomesOf(aFramework({ term: null }))).toEqual([])
    expect(express({ signatures: [] })).toEqual([])
    const anyTime = { denounceable: 'any-time', denunciation: { notifiedOn: '2014-01-01', effectiveOn: '2014-06-01' } }
    expect(express(anyTime as Partial<ConventionFacts>)).toEqual([])
  })

  test('of a term whose last day is the last one known, or is to come', () => {
    const facts = anExpressFramework()
    expect(outcomeSpans(steps(facts, firstDay, '2015-12-26'))).toEqual([])
    expect(outcomeSpans(steps(facts, firstDay, '2015-12-27'))).toHaveLength(1)
  })
})

test('whatever the facts, each term that ended in force has one outcome on any day after it', () => {
  fc.assert(
    fc.property(anyFacts(), (facts) => {
      const all = outcomeSpans(steps(facts, firstDay, '2060-12-31'))
      for (const [place, { termEndsOn, outcome, from, until: last }] of all.entries()) {
        const end = standing(facts, termEndsOn)
        expect(end.term?.endsOn).toBe(termEndsOn)
        expect(['in-force', 'suspended']).toContain(end.status)
        expect(from > termEndsOn && from <= last).toBe(true)
        const next = all[place + 1]
        if (outcome !== 'lapsed') expect(last).toBe('2060-12-31')
        if (next?.termEndsOn === termEndsOn)
          expect([outcome, next.outcome, last < next.from]).toEqual(['lapsed', 'late', true])
        if (outcome === 'lapsed') expect(standing(facts, from).status).not.toMatch(/in-force|suspended|superseded/)
      }
    }),
    { numRuns: 150 },
  )
})
