import { describe, expect, test } from '@jest/globals'
import { beginningOf } from '../../server/rules/beginning.ts'
import type { ConventionFacts, Day } from '../../server/rules/facts.ts'
import { knownOn } from '../../server/rules/known.ts'
import { aFramework, statusesOn } from './aFramework.ts'

const begin = (facts: ConventionFacts, on: Day = '2020-01-01') => beginningOf(knownOn(facts, on))

describe('executory', () => {
  test.each([
    ['2012-12-14', '2012-12-20', '2012-12-20'],
    ['2012-12-20', '2012-12-14', '2012-12-20'],
    [null, '2012-12-14', null],
    ['2012-12-14', null, null],
  ])('received %s, published %s: %s', (receivedOn, publishedOn, executoryOn) => {
    const facts = aFramework({ authorisation: { sessionOn: '2012-12-10', receivedOn, publishedOn } })
    expect(begin(facts).executoryOn).toBe(executoryOn)
  })

  test('only once both are there', () => {
    const facts = aFramework({ authorisation: { receivedOn: '2012-12-14', publishedOn: '2012-12-20' } })
    expect([begin(facts, '2012-12-19').executoryOn, begin(facts, '2012-12-20').executoryOn]).toEqual([
      null,
      '2012-12-20',
    ])
  })
})

describe('signed by all', () => {
  test('when the last party has signed for the first time', () => {
    const facts = aFramework({
      signatures: [
        { party: 'authority', on: '2012-12-20' },
        { party: 'Volgograd', on: '2013-03-01' },
        { party: 'authority', on: '2013-05-09' },
        { party: 'Volgograd', on: '2013-02-01' },
      ],
    })
    expect(begin(facts, '2013-01-31').lastSignature).toBeNull()
    expect(begin(facts, '2013-02-01').lastSignature).toEqual({ on: '2013-02-01', whole: true })
    expect(begin(facts).lastSignature).toEqual({ on: '2013-02-01', whole: true })
  })

  test('never without a party, nor while one is awaited', () => {
    expect(begin(aFramework({ signatures: [] })).lastSignature).toBeNull()
    const awaited = [{ party: 'authority', on: '2012-12-20' }, { party: 'Volgograd' }]
    expect(begin(aFramework({ signatures: awaited })).lastSignature).toBeNull()
  })

  test('a partial day counts as its last one', () => {
    const facts = aFramework({ signatures: [{ party: 'authority', on: '2012-11' }] })
    expect(begin(facts, '2012-11-29').lastSignature).toBeNull()
    expect(begin(facts, '2012-11-30').lastSignature).toEqual({ on: '2012-11-30', whole: false })
  })

  test('where a whole day and a partial one coincide, the last signature is known to the day', () => {
    const signatures = [
      { party: 'authority', on: '2012-11' },
      { party: 'Volgograd', on: '2012-11-30' },
    ]
    expect(begin(aFramework({ signatures })).lastSignature).toEqual({ on: '2012-11-30', whole: true })
  })
})

describe('transmission is awaited', () => {
  test.each([
    ['framework', true],
    ['implementation', true],
    ['memorandum', true],
    ['amendment', true],
    ['twinning-oath', false],
    ['friendship-pact', false],
    ['letter-of-intent', false],
  ] as const)('of a %s: %s', (kind, awaited) => {
    expect(begin(aFramework({ kind })).awaitsTransmission).toBe(awaited)
  })

  test.each([
    ['1992-02-05', false],
    ['1992-02-06', true],
    ['1992', true],
    ['1991', false],
  ])('when last signed on %s: %s', (on, awaited) => {
    const facts = aFramework({ signatures: [{ party: 'authority', on }] })
    expect(begin(facts).awaitsTransmission).toBe(awaited)
  })
})

describe('the first day of the first term', () => {
  test('is the given one, signed or not', () => {
    expect(begin(aFramework({ start: { on: '2013-01-01' }, signatures: [] })).startsOn).toBe('2013-01-01')
  })

  test.each([undefined, null, { from: 'last-signature' as const }])(
    'is the last signature where start is %j',
    (start) => {
      const facts = aFramework({ start })
      expect([begin(facts, '2012-12-19').startsOn, begin(facts, '2012-12-20').startsOn]).toEqual([null, '2012-12-20'])
    },
  )

  test('is the transmission, or the last signature where none is awaited', () => {
    const start = { from: 'transmission' as const }
    expect(begin(aFramework({ start }), '2012-12-26').startsOn).toBeNull()
    expect(begin(aFramework({ start }), '2012-12-27').startsOn).toBe('2012-12-27')
    expect(begin(aFramework({ start, kind: 'twinning-oath' })).startsOn).toBe('2012-12-20')
  })
})

describe('in force', () => {
  test('on the latest of start, last signature and transmission', () => {
    expect(begin(aFramework({ start: { on: '2013-01-01' } })).inForceOn).toBe('2013-01-01')
    expect(begin(aFramework({ start: { on: '2012-12-21' } })).inForceOn).toBe('2012-12-27')
    expect(begin(aFramework({ start: { on: '2012-01-01' }, kind: 'twinning-oath' })).inForceOn).toBe('2012-12-20')
  })

  test('is not known while one is missing', () => {
    expect(begin(aFramework({ transmittedOn: null, start: { on: '2012-01-01' } })).inForceOn).toBeNull()
    expect(begin(aFramework({ signatures: [], start: { on: '2012-01-01' } })).inForceOn).toBeNull()
  })

  test('the status follows it', () => {
    const facts = aFramework({ start: { from: 'last-signature' } })
    expect(statusesOn(facts, '2012-12-26', '2012-12-27')).toEqual(['signed none-needed', 'in-force not-due'])
  })
})
