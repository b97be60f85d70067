import { expect, test } from '@jest/globals'
import { aFramework, foundBy, severitiesOf } from '../aFramework.ts'

const rule = 'not-transmitted'
const signedOn = (...days: (string | null)[]) =>
  aFramework({
    transmittedOn: null,
    signatures: days.map((on, place) => ({ party: place === 0 ? 'authority' : 'Volgograd', on })),
  })

test('speaks more than fifteen days after the last signature', () => {
  const facts = signedOn('2012-12-01', '2012-12-20')
  expect(severitiesOf(rule, facts, '2013-01-04', '2013-01-05')).toEqual(['–', 'serious'])
  expect(foundBy(rule, facts, '2013-01-05')?.evidence).toEqual({ signedOn: '2012-12-20', dueOn: '2013-01-04' })
})

test('until the transmission', () => {
  const facts = { ...signedOn('2012-12-20'), transmittedOn: '2013-02-01' }
  expect(severitiesOf(rule, facts, '2013-01-31', '2013-02-01')).toEqual(['serious', '–'])
})

test('is silent while a signature is awaited, of what binds nobody, and of an unknown day', () => {
  expect(foundBy(rule, signedOn('2012-12-20', null), '2020-01-01')).toBeUndefined()
  expect(foundBy(rule, { ...signedOn('2012-12-20'), kind: 'friendship-pact' }, '2020-01-01')).toBeUndefined()
  expect(foundBy(rule, signedOn('2012-12-20', '2019-06'), '2020-01-01')).toBeUndefined()
  expect(foundBy(rule, signedOn('2012-06', '2012-12-20'), '2020-01-01')).toBeDefined()
})

test('knows no law before 6 February 1992', () => {
  expect(foundBy(rule, signedOn('1992-02-05'), '2020-01-01')).toBeUndefined()
  expect(foundBy(rule, signedOn('1992-02-05', '1992-02-06'), '2020-01-01')).toBeDefined()
})
