import { describe, expect, test } from '@jest/globals'
import type { ConventionFacts } from '../../server/rules/facts.ts'
import { standing } from '../../server/rules/standing.ts'
import { aFramework, anExpressFramework, statusesOn } from './aFramework.ts'

describe('the status', () => {
  test('climbs from draft to in force as the facts come in', () => {
    const days = [
      '2012-12-09',
      '2012-12-10',
      '2012-12-13',
      '2012-12-14',
      '2012-12-19',
      '2012-12-20',
      '2012-12-26',
      '2012-12-27',
    ]
    expect(days.map((on) => standing(aFramework(), on).status)).toEqual([
      'draft',
      'voted',
      'voted',
      'authorised',
      'authorised',
      'signed',
      'signed',
      'in-force',
    ])
  })

  test('nothing but its kind is known', () => {
    expect(standing({ kind: 'memorandum' }, '2020-01-01')).toEqual({
      on: '2020-01-01',
      status: 'draft',
      renewalStatus: 'none-needed',
      executoryOn: null,
      inForceOn: null,
      term: null,
      endsOn: null,
      latestEndsOn: null,
      missing: ['authorisation.sessionOn'],
      deadlines: [],
      findings: [],
    })
  })

  test('a draft that is executory without a session stays a draft', () => {
    const authorisation = { receivedOn: '2012-12-14', publishedOn: '2012-12-14' }
    expect(statusesOn(aFramework({ authorisation, signatures: [] }), '2013-01-01')).toEqual(['draft none-needed'])
  })

  test('voted once the session known to the month is over', () => {
    const facts = aFramework({ authorisation: { sessionOn: '2012-11' }, signatures: [] })
    expect(statusesOn(facts, '2012-11-29', '2012-11-30')).toEqual(['draft none-needed', 'voted none-needed'])
  })

  test('signed before its first day, and without a transmission', () => {
    const facts = aFramework({ start: { on: '2013-01-01' } })
    expect(statusesOn(facts, '2012-12-31', '2013-01-01')).toEqual(['signed none-needed', 'in-force not-due'])
    expect(statusesOn({ ...facts, transmittedOn: null }, '2013-01-01')).toEqual(['signed none-needed'])
    expect(statusesOn({ ...facts, transmittedOn: null, renewal: null }, '2016-01-01')).toEqual(['expired ended'])
  })

  test('an oath needs no transmission', () => {
    const facts: ConventionFacts = { kind: 'twinning-oath', signatures: [{ party: 'authority', on: '1959' }] }
    expect(statusesOn(facts, '1959-12-30', '1959-12-31', '2020-01-01')).toEqual([
      'draft none-needed',
      'in-force none-needed',
      'in-force none-needed',
    ])
  })

  test('suspended from the first day of a suspension to its last, terms running on', () => {
    const facts = aFramework({ suspensions: [{ from: '2014-01-10', until: '2014-02-10' }, { from: '2015-12-01' }] })
    expect(statusesOn(facts, '2014-01-09', '2014-01-10', '2014-02-10', '2014-02-11')).toEqual([
      'in-force not-due',
      'suspended not-due',
      'suspended not-due',
      'in-force not-due',
    ])
    expect(statusesOn(facts, '2015-11-30', '2015-12-01', '2016-01-01')).toEqual([
      'in-force renewing',
      'suspended renewing',
      'suspended due',
    ])
  })

  test('superseded from the day on which the successor starts', () => {
    const facts = aFramework({ successor: { signedOn: '2014-05-01', startsOn: '2014-06-01' } })
    expect(statusesOn(facts, '2014-04-30', '2014-05-01', '2014-05-31', '2014-06-01')).toEqual([
      'in-force not-due',
      'in-force renewed',
      'in-force renewed',
      'superseded ended',
    ])
  })

  test('a successor that starts before it is signed counts from its signature on', () => {
    const facts = aFramework({ successor: { signedOn: '2014-05-01', startsOn: '2014-04-01' } })
    expect(statusesOn(facts, '2014-04-30', '2014-05-01')).toEqual(['in-force not-due', 'superseded ended'])
  })

  test('superseded comes before denounced, and denounced before expired', () => {
    const denunciation = { notifiedOn: '2014-01-01', effectiveOn: '2014-03-31' }
    const facts = aFramework({ denunciation, successor: { signedOn: '2014-01-01', startsOn: '2014-05-01' } })
    expect(statusesOn(facts, '2014-04-01', '2014-05-01')).toEqual(['denounced ended', 'superseded ended'])
    expect(statusesOn(aFramework({ denunciation }), '2020-01-01')).toEqual(['denounced ended'])
  })
})

describe('the renewal status', () => {
  test('of a tacit one with renewals left: warned of nine months before the notice deadline', () => {
    expect(
      statusesOn(aFramework(), '2014-12-25', '2014-12-26', '2015-09-26', '2015-09-27', '2015-12-26', '2015-12-27'),
    ).toEqual([
      'in-force not-due',
      'in-force due',
      'in-force due',
      'in-force renewing',
      'in-force renewing',
      'in-force due',
    ])
  })

  test('of one whose renewals are used up: a decision is due', () => {
    const facts = aFramework({ renewal: { mode: 'tacit', period: 'P1Y', maximum: 1 } })
    expect(statusesOn(facts, '2016-08-26', '2016-08-27', '2016-12-26', '2016-12-27')).toEqual([
      'in-force due',
      'in-force late',
      'in-force late',
      'expired ended',
    ])
  })

  test('without limit nothing is needed, whatever was decided', () => {
    const facts = aFramework({ term: null, nonRenewal: { decidedOn: '2014-01-01' } })
    expect(statusesOn(facts, '2020-01-01')).toEqual(['in-force none-needed'])
  })

  test('renewed once the next express renewal is recorded', () => {
    const facts = anExpressFramework({ renewals: [{ order: 1, agreedOn: '2015-10-01' }] })
    expect(statusesOn(facts, '2015-09-30', '2015-10-01', '2015-12-27')).toEqual([
      'in-force late',
      'in-force renewed',
      'in-force not-due',
    ])
  })

  test('ending once non-renewal is decided, where no tacit renewal is left', () => {
    const nonRenewal = { decidedOn: '2015-10-01' }
    expect(statusesOn(anExpressFramework({ nonRenewal }), '2015-09-30', '2015-10-01')).toEqual([
      'in-force late',
      'in-force ending',
    ])
    expect(statusesOn(aFramework({ nonRenewal }), '2015-10-01')).toEqual(['in-force renewing'])
    expect(statusesOn(aFramework({ nonRenewal, renewal: null }), '2015-10-01')).toEqual(['in-force ending'])
  })

  test('a renewal recorded outweighs the decision not to renew, and a denunciation outweighs both', () => {
    const facts = anExpressFramework({
      nonRenewal: { decidedOn: '2015-01-01' },
      renewals: [{ order: 1, agreedOn: '2015-02-01' }],
    })
    expect(statusesOn(facts, '2015-02-01')).toEqual(['in-force renewed'])
    expect(statusesOn({ ...facts, denunciation: { notifiedOn: '2015-03-01' } }, '2015-03-01')).toEqual([
      'in-force ending',
    ])
  })
})
