import { describe, expect, test } from '@jest/globals'
import { standing } from '../../server/rules/standing.ts'
import { aFramework, statusesOn, termOf } from './aFramework.ts'

const from = (on: string) => ({ start: { on }, renewal: null, notice: null })

describe('the first term', () => {
  test.each([
    ['2012-12-17', 'P3Y', '2015-12-16'],
    ['2012-12-31', 'P2M', '2013-02-27'],
    ['2012-02-29', 'P1Y', '2013-02-27'],
    ['2012-08-31', 'P6M', '2013-02-27'],
    ['2013-01-01', 'P18M', '2014-06-30'],
    ['2013-01-01', 'P90D', '2013-03-31'],
    ['2013-01-01', 'P2W', '2013-01-14'],
    ['2013-01-01', 'P1D', '2013-01-01'],
  ])('from %s for %s ends on %s', (on, duration, endsOn) => {
    const facts = aFramework({ ...from(on), term: { duration } })
    expect(termOf(facts, on)).toBe(`0: ${on} → ${endsOn}`)
    expect(standing(facts, endsOn).term?.endsOn).toBe(endsOn)
  })

  test('has a day before neither its first nor after its last', () => {
    const facts = aFramework({ ...from('2013-01-01'), term: { endsOn: '2013-12-31' } })
    expect(['2012-12-31', '2013-01-01', '2013-12-31', '2014-01-01'].map((on) => termOf(facts, on))).toEqual([
      'none',
      '0: 2013-01-01 → 2013-12-31',
      '0: 2013-01-01 → 2013-12-31',
      'none',
    ])
  })

  test('may last one day, or have no limit', () => {
    expect(termOf(aFramework({ ...from('2013-01-01'), term: { endsOn: '2013-01-01' } }), '2013-01-01')).toBe(
      '0: 2013-01-01 → 2013-01-01',
    )
    expect(termOf(aFramework({ ...from('2013-01-01'), term: null }), '9999-12-31')).toBe('0: 2013-01-01 → no limit')
  })

  test('is not there while its first day is unknown', () => {
    const facts = aFramework({ signatures: [{ party: 'authority' }], start: null })
    expect(standing(facts, '2013-01-01')).toMatchObject({ term: null, endsOn: null, latestEndsOn: null })
  })
})

describe('a convention signed after its own end', () => {
  const facts = aFramework({
    start: { from: 'last-signature' },
    term: { endsOn: '2012-12-01' },
    amendments: [{ signedOn: '2012-11-01', startsOn: '2012-11-15', term: { endsOn: '2020-12-31' } }],
  })

  test('is signed until its start, expired from then on, and has no term', () => {
    const given = { ...facts, start: { on: '2012-12-24' } }
    expect(statusesOn(given, '2012-12-23', '2012-12-24')).toEqual(['signed none-needed', 'expired ended'])
    expect(termOf(given, '2012-12-24')).toBe('none')
  })

  test('keeps that end, also where it is denounced before its start', () => {
    const denounced = { ...facts, denunciation: { notifiedOn: '2012-12-10' } }
    expect(standing(denounced, '2012-12-19').endsOn).toBe('2012-12-10')
    expect(standing(denounced, '2012-12-20')).toMatchObject({ status: 'denounced', endsOn: '2012-12-01', term: null })
  })

  test('keeps that end, opens no term after it, and no amendment changes it', () => {
    expect(statusesOn(facts, '2012-12-20', '2014-01-01')).toEqual(['expired ended', 'expired ended'])
    expect(standing(facts, '2014-01-01')).toMatchObject({ endsOn: '2012-12-01', latestEndsOn: '2012-12-01' })
  })
})
