import { expect, test } from '@jest/globals'
import { aFramework, anExpressFramework, foundBy, severitiesOf } from '../aFramework.ts'

const rule = 'late-denunciation'
const denunciation = (notifiedOn: string, effectiveOn: string | null = null) => ({ notifiedOn, effectiveOn })

test('speaks from the notification on, a day after the notice deadline', () => {
  expect(foundBy(rule, aFramework({ denunciation: denunciation('2015-09-26') }), '2020-01-01')).toBeUndefined()
  const late = aFramework({ denunciation: denunciation('2015-09-27') })
  expect(severitiesOf(rule, late, '2015-09-26', '2015-09-27', '2020-01-01')).toEqual(['–', 'warning', 'warning'])
  expect(foundBy(rule, late, '2020-01-01')?.evidence).toEqual({
    notifiedOn: '2015-09-27',
    deadlineOn: '2015-09-26',
    lastDay: '2015-12-26',
    endsOn: '2016-12-26',
  })
})

test('is silent with an effective day, at any time, without renewals left, and outside the term', () => {
  const late = denunciation('2015-10-01')
  const silent = [
    aFramework({ denunciation: denunciation('2015-10-01', '2016-03-01') }),
    aFramework({ denunciation: late, denounceable: 'any-time' }),
    aFramework({ denunciation: late, renewal: { mode: 'tacit', period: 'P1Y', maximum: 0 } }),
    anExpressFramework({ denunciation: late, notice: 'P3M' }),
    aFramework({ denunciation: late, notice: null }),
    aFramework({ denunciation: late, term: null }),
    aFramework({ denunciation: denunciation('2012-12-26') }),
  ]
  expect(silent.flatMap((facts) => foundBy(rule, facts, '2020-01-01') ?? [])).toEqual([])
})

test('judges by the notice of that day', () => {
  const amendments = [{ signedOn: '2015-01-01', startsOn: '2015-08-01', notice: 'P6M' }]
  expect(
    foundBy(rule, aFramework({ amendments, denunciation: denunciation('2015-07-31') }), '2020-01-01'),
  ).toBeUndefined()
  expect(
    foundBy(rule, aFramework({ amendments, denunciation: denunciation('2015-08-01') }), '2020-01-01'),
  ).toBeDefined()
})
