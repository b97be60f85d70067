import { expect, test } from '@jest/globals'
import { aFramework, foundBy, severitiesOf } from '../aFramework.ts'

const rule = 'no-authorisation'
const facts = (sessionOn: string | null, on = '2012-12-16') =>
  aFramework({ authorisation: { sessionOn }, signatures: [{ party: 'authority', on }] })

test('speaks where the authority has signed and no session is held, until one is', () => {
  expect(severitiesOf(rule, facts(null), '2012-12-15', '2012-12-16', '2020-01-01')).toEqual(['–', 'serious', 'serious'])
  expect(severitiesOf(rule, facts('2012-12-17'), '2012-12-16', '2012-12-17')).toEqual(['serious', '–'])
  expect(foundBy(rule, facts(null), '2020-01-01')?.evidence).toEqual({ signedOn: '2012-12-16' })
})

test('a session of a year is no session missing, from the year on in which it may have been held', () => {
  expect(severitiesOf(rule, facts('2013'), '2012-12-31', '2013-01-01', '2013-12-31')).toEqual(['serious', '–', '–'])
})

test('is silent where another party signed, or the day of signature is not known', () => {
  expect(
    foundBy(rule, { ...facts(null), signatures: [{ party: 'Volgograd', on: '2012-12-16' }] }, '2020-01-01'),
  ).toBeUndefined()
  expect(foundBy(rule, facts(null, '2012'), '2020-01-01')).toBeUndefined()
})

test('knows no law before 2 March 1982', () => {
  expect(severitiesOf(rule, facts(null, '1982-03-01'), '2020-01-01')).toEqual(['–'])
  expect(severitiesOf(rule, facts(null, '1982-03-02'), '2020-01-01')).toEqual(['serious'])
})

test('is cured by a signature on or after a receipt whose session is not recorded', () => {
  const signatures = ['2012-12-16', '2013-01-10'].map((on) => ({ party: 'authority', on }))
  const received = aFramework({ signatures, authorisation: { receivedOn: '2013-01-10' } })
  expect(severitiesOf(rule, received, '2013-01-09', '2013-01-10')).toEqual(['serious', 'note'])
})
