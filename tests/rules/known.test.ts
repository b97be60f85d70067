import { expect, test } from '@jest/globals'
import { factDays, knownOn } from '../../server/rules/known.ts'
import { aFramework } from './aFramework.ts'

const facts = aFramework({
  renewals: [{ order: 1, agreedOn: '2015-06-01' }],
  denunciation: { notifiedOn: '2016-01-01' },
  nonRenewal: { decidedOn: '2015-07-01' },
  successor: { signedOn: '2016-02-01', startsOn: '2016-03-01' },
  suspensions: [{ from: '2014-01-01', until: '2014-02-01' }],
  amendments: [{ startsOn: '2014-05-01' }, { signedOn: '2014-03-01', startsOn: '2014-06-01' }],
  sessions: [{ on: '2020-01-01' }],
})

test('what is dated after a day is not there, the calendar aside', () => {
  expect(knownOn(facts, '2012-12-09')).toMatchObject({
    authorisation: { sessionOn: null, receivedOn: null, publishedOn: null, completedOn: null },
    signatures: [
      { party: 'authority', on: null },
      { party: 'Volgograd', on: null },
    ],
    transmittedOn: null,
    renewals: [],
    nonRenewalOn: null,
    successorStartsOn: null,
    suspensions: [],
    amendments: [],
    sessions: [{ on: '2020-01-01' }],
  })
})

test('each fact is there from its own day on', () => {
  const sizes = (on: string) => {
    const { renewals, amendments, suspensions } = knownOn(facts, on)
    return [renewals.length, amendments.length, suspensions.length]
  }
  expect(sizes('2013-12-31')).toEqual([0, 0, 0])
  expect(sizes('2014-01-01')).toEqual([0, 0, 1])
  expect(sizes('2014-03-01')).toEqual([0, 1, 1])
  expect(sizes('2014-05-01')).toEqual([0, 2, 1])
  expect(sizes('2015-06-01')).toEqual([1, 2, 1])
  expect([knownOn(facts, '2016-01-31').successorStartsOn, knownOn(facts, '2016-02-01').successorStartsOn]).toEqual([
    null,
    '2016-03-01',
  ])
  expect([knownOn(facts, '2015-06-30').nonRenewalOn, knownOn(facts, '2015-07-01').nonRenewalOn]).toEqual([
    null,
    '2015-07-01',
  ])
})

test('a session known to the year is held at its end, and may have been since its beginning', () => {
  const partly = aFramework({ authorisation: { sessionOn: '2012' } })
  const session = (on: string) => {
    const { sessionOn, sessionInDoubt } = knownOn(partly, on).authorisation
    return [sessionOn, sessionInDoubt]
  }
  expect(['2011-12-31', '2012-01-01', '2012-12-30', '2012-12-31'].map(session)).toEqual([
    [null, false],
    [null, true],
    [null, true],
    ['2012', false],
  ])
})

test('every day on which something appears is known beforehand', () => {
  expect(new Set(factDays(facts))).toEqual(
    new Set([
      ...[
        '2012-12-10',
        '2012-12-14',
        '2012-12-20',
        '2012-12-27',
        '2014-01-01',
        '2014-03-01',
        '2014-05-01',
        '2014-06-01',
      ],
      ...['2015-06-01', '2015-07-01', '2016-01-01', '2016-02-01'],
    ]),
  )
})
