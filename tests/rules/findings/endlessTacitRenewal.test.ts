import { expect, test } from '@jest/globals'
import { aFramework, foundBy, severitiesOf } from '../aFramework.ts'

const rule = 'endless-tacit-renewal'

test('speaks from the fifth term on', () => {
  expect(severitiesOf(rule, aFramework(), '2018-12-26', '2018-12-27', '2050-01-01')).toEqual(['–', 'note', 'note'])
  expect(foundBy(rule, aFramework(), '2018-12-27')?.evidence).toEqual({
    order: 4,
    startsOn: '2018-12-27',
    endsOn: '2019-12-26',
    firstStartsOn: '2012-12-27',
  })
})

test('is silent with a maximum, however high', () => {
  const facts = aFramework({ renewal: { mode: 'tacit', period: 'P1Y', maximum: 50 } })
  expect(foundBy(rule, facts, '2030-01-01')).toBeUndefined()
})

test('is silent once the convention is in no term any more', () => {
  const facts = aFramework({ denunciation: { notifiedOn: '2019-01-01' } })
  expect(severitiesOf(rule, facts, '2019-12-26', '2019-12-27')).toEqual(['note', '–'])
})
