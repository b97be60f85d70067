import { describe, expect, test } from '@jest/globals'
import type { ConventionFacts } from '../../server/rules/facts.ts'
import { standing, standings } from '../../server/rules/standing.ts'
import { aFramework, anExpressFramework, deadlinesOn } from './aFramework.ts'

describe('the convention of 2012', () => {
  const facts: ConventionFacts = {
    kind: 'framework',
    authorisation: { sessionOn: '2012-12-17', receivedOn: '2012-12-26', publishedOn: '2012-12-26' },
    signatures: [
      { party: 'authority', on: '2012-12-17' },
      { party: 'Volgograd', on: '2012-12-17' },
    ],
    transmittedOn: '2012-12-27',
    start: { on: '2012-12-27' },
    term: { duration: 'P3Y' },
    renewal: { mode: 'tacit', period: 'P1Y' },
    notice: 'P3M',
  }

  test('on 1 October 2015: in force, and renewing since the notice deadline has passed', () => {
    expect(standing(facts, '2015-10-01')).toEqual({
      on: '2015-10-01',
      status: 'in-force',
      renewalStatus: 'renewing',
      executoryOn: '2012-12-26',
      inForceOn: '2012-12-27',
      term: { order: 0, startsOn: '2012-12-27', endsOn: '2015-12-26' },
      endsOn: null,
      latestEndsOn: null,
      missing: [],
      deadlines: [
        { kind: 'notice', on: '2015-09-26' },
        { kind: 'term-end', on: '2015-12-26' },
      ],
      findings: [
        {
          rule: 'signed-before-receipt',
          severity: 'serious',
          evidence: { signedOn: '2012-12-17', receivedOn: '2012-12-26' },
        },
        {
          rule: 'signed-before-publication',
          severity: 'warning',
          evidence: { signedOn: '2012-12-17', publishedOn: '2012-12-26' },
        },
      ],
    })
  })

  test('its keys stand in the order of the contract', () => {
    expect(Object.keys(standing(facts, '2015-10-01'))).toEqual([
      'on',
      'status',
      'renewalStatus',
      'executoryOn',
      'inForceOn',
      'term',
      'endsOn',
      'latestEndsOn',
      'missing',
      'deadlines',
      'findings',
    ])
  })
})

describe('what is missing', () => {
  test.each([
    [{ authorisation: null, signatures: [] }, ['authorisation.sessionOn']],
    [
      { authorisation: { sessionOn: '2012-12-10' }, signatures: [] },
      ['authorisation.receivedOn', 'authorisation.publishedOn'],
    ],
    [
      { authorisation: { sessionOn: '2012-12-10', receivedOn: '2012-12-14' }, signatures: [] },
      ['authorisation.publishedOn'],
    ],
    [{ signatures: [] }, ['signatures']],
    [{ signatures: [{ party: 'authority', on: '2012-12-20' }, { party: 'Volgograd' }] }, ['signatures[1].on']],
    [{ transmittedOn: null }, ['transmittedOn']],
    [{ start: { on: '2030-01-01' } }, []],
    [{ transmittedOn: null, start: { on: '2030-01-01' } }, ['transmittedOn']],
    [{}, []],
  ] as [Partial<ConventionFacts>, string[]][])('%j: %j', (changes, missing) => {
    expect(standing(aFramework(changes), '2014-01-01').missing).toEqual(missing)
  })

  test('every entry of a party that has not signed at all, and none of one that has', () => {
    const signatures = [
      { party: 'authority', on: '2014-06-01' },
      { party: 'Volgograd', on: '2012-12-20' },
      { party: 'Volgograd' },
      { party: 'authority' },
    ]
    expect(standing(aFramework({ signatures }), '2014-01-01').missing).toEqual(['signatures[0].on', 'signatures[3].on'])
  })
})

describe('the deadlines', () => {
  test('of a tacit one stand until the notice deadline has passed, and after', () => {
    expect(deadlinesOn(aFramework(), '2013-01-01')).toEqual(['notice 2015-09-26', 'term-end 2015-12-26'])
    expect(deadlinesOn(aFramework({ notice: null }), '2013-01-01')).toEqual([
      'notice 2015-12-26',
      'term-end 2015-12-26',
    ])
  })

  test('of the others are a decision, and the session where the calendar has one', () => {
    expect(deadlinesOn(anExpressFramework(), '2013-01-01')).toEqual([
      'decision 2015-08-26 estimated',
      'term-end 2015-12-26',
    ])
    const sessions = [{ on: '2015-11-02', closesOn: '2015-10-01' }]
    expect(deadlinesOn(anExpressFramework({ sessions }), '2015-12-01')).toEqual([
      'decision 2015-10-01',
      'session 2015-11-02',
      'term-end 2015-12-26',
    ])
    expect(deadlinesOn(anExpressFramework({ sessions: [{ on: '2015-11-02' }] }), '2013-01-01')).toEqual([
      'decision 2015-11-02',
      'session 2015-11-02',
      'term-end 2015-12-26',
    ])
  })

  test('say on which other day the convention ends', () => {
    const successor = { signedOn: '2014-01-01', startsOn: '2014-07-01' }
    expect(deadlinesOn(aFramework({ successor }), '2014-01-01')).toEqual(['end 2014-06-30', 'term-end 2015-12-26'])
    expect(deadlinesOn(aFramework({ denunciation: { notifiedOn: '2015-10-01' } }), '2015-10-01')).toEqual([
      'term-end 2015-12-26',
      'end 2016-12-26',
    ])
    expect(deadlinesOn(aFramework({ denunciation: { notifiedOn: '2015-09-01' } }), '2015-09-01')).toEqual([
      'term-end 2015-12-26',
    ])
    expect(deadlinesOn(aFramework({ term: null, denunciation: { notifiedOn: '2015-09-01' } }), '2015-09-01')).toEqual([
      'end 2015-12-01',
    ])
  })

  test("are the term's alone while it is signed and not in force, and none before or after", () => {
    const facts = aFramework({ transmittedOn: null, start: { on: '2012-12-20' } })
    expect(deadlinesOn(facts, '2013-01-01')).toEqual(['term-end 2015-12-19'])
    expect(deadlinesOn(aFramework({ signatures: [], start: { on: '2012-12-20' } }), '2013-01-01')).toEqual([])
    expect(deadlinesOn(aFramework({ renewal: null }), '2016-01-01')).toEqual([])
    expect(deadlinesOn(aFramework({ start: { on: '2013-01-01' } }), '2012-12-31')).toEqual([])
  })
})

describe('the end', () => {
  const endsOf = (facts: ConventionFacts, on: string) => {
    const { endsOn, latestEndsOn } = standing(facts, on)
    return [endsOn, latestEndsOn]
  }

  test('of a tacit one is known in its last term only, its latest end from the beginning', () => {
    const facts = aFramework({ renewal: { mode: 'tacit', period: 'P1Y', maximum: 2 } })
    expect(endsOf(facts, '2016-12-26')).toEqual([null, '2017-12-26'])
    expect(endsOf(facts, '2016-12-27')).toEqual(['2017-12-26', '2017-12-26'])
    expect(endsOf(facts, '2030-01-01')).toEqual(['2017-12-26', '2017-12-26'])
  })

  test('before the first day is that of the first term', () => {
    expect(endsOf(aFramework({ start: { on: '2012-12-27' }, renewal: null }), '2012-12-01')).toEqual([
      '2015-12-26',
      '2015-12-26',
    ])
    expect(endsOf(aFramework({ start: { on: '2012-12-27' } }), '2012-12-01')).toEqual([null, null])
  })

  test('of an express one is that of the last term that a renewal opens', () => {
    const facts = anExpressFramework({ renewals: [1, 2].map((order) => ({ order, agreedOn: '2015-01-01' })) })
    expect(endsOf(facts, '2014-12-31')).toEqual(['2015-12-26', '2015-12-26'])
    expect(endsOf(facts, '2015-01-01')).toEqual(['2021-12-26', '2021-12-26'])
  })

  test('is open where a term opened by an express renewal is renewed tacitly', () => {
    const facts = anExpressFramework({
      renewals: [{ order: 1, agreedOn: '2015-01-01' }],
      amendments: [
        { signedOn: '2015-01-02', startsOn: '2016-01-01', renewal: { mode: 'tacit', period: 'P1Y', maximum: 2 } },
      ],
    })
    expect(endsOf(facts, '2015-01-01')).toEqual(['2018-12-26', '2018-12-26'])
    expect(endsOf(facts, '2015-01-02')).toEqual([null, '2019-12-26'])
  })

  test('is the earliest of all', () => {
    const successor = { signedOn: '2014-01-01', startsOn: '2014-07-01' }
    const denunciation = { notifiedOn: '2014-02-01' }
    expect(endsOf(aFramework({ denunciation }), '2014-02-01')).toEqual(['2015-12-26', '2015-12-26'])
    expect(endsOf(aFramework({ denunciation, successor }), '2014-02-01')).toEqual(['2014-06-30', '2014-06-30'])
    expect(endsOf(aFramework({ term: null }), '2014-02-01')).toEqual([null, null])
  })
})

test('the standings of many days are the standing of each', () => {
  const facts = aFramework({ denunciation: { notifiedOn: '2015-10-01' } })
  const days = ['2016-12-27', '2012-01-01', '2015-10-01', '2015-09-30', '2012-12-20']
  expect(standings(facts, days)).toEqual(days.map((on) => standing(facts, on)))
})
