import { expect, test } from '@jest/globals'
import { anExpressFramework, foundBy, severitiesOf } from '../aFramework.ts'

const rule = 'late-renewal'
const renewed = (...agreed: string[]) =>
  anExpressFramework({ renewals: agreed.map((agreedOn, place) => ({ order: place + 1, agreedOn })) })

test('speaks from the day on which it was agreed, after the last day of the term', () => {
  expect(foundBy(rule, renewed('2015-12-26'), '2020-01-01')).toBeUndefined()
  expect(severitiesOf(rule, renewed('2015-12-27'), '2015-12-26', '2015-12-27', '2030-01-01')).toEqual([
    '–',
    'warning',
    'warning',
  ])
})

test('names every one in one finding', () => {
  expect(foundBy(rule, renewed('2016-03-01', '2019-04-01'), '2020-01-01')?.evidence).toEqual({
    renewals: [
      { order: 1, agreedOn: '2016-03-01', lastDay: '2015-12-26' },
      { order: 2, agreedOn: '2019-04-01', lastDay: '2019-02-28' },
    ],
  })
})

test('is silent where the renewal opens no term', () => {
  const denounced = { ...renewed('2016-03-01'), denunciation: { notifiedOn: '2015-06-01' } }
  expect(foundBy(rule, denounced, '2020-01-01')).toBeUndefined()
})
