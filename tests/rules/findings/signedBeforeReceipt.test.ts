import { expect, test } from '@jest/globals'
import { aFramework, foundBy, severitiesOf } from '../aFramework.ts'

const rule = 'signed-before-receipt'
const facts = (on: string, receivedOn: string | null = '2012-12-26', sessionOn = '2012-12-17') =>
  aFramework({ authorisation: { sessionOn, receivedOn }, signatures: [{ party: 'authority', on }] })

test('speaks where the authority signed after the session and before the receipt', () => {
  expect(severitiesOf(rule, facts('2012-12-25'), '2012-12-24', '2012-12-25', '2020-01-01')).toEqual([
    '–',
    'serious',
    'serious',
  ])
  expect(foundBy(rule, facts('2012-12-25'), '2020-01-01')?.evidence).toEqual({
    signedOn: '2012-12-25',
    receivedOn: '2012-12-26',
  })
})

test('is silent from the day of the receipt on, and leaves what was signed before the session to another rule', () => {
  expect(foundBy(rule, facts('2012-12-26'), '2020-01-01')).toBeUndefined()
  expect(foundBy(rule, facts('2012-12-17'), '2020-01-01')).toBeDefined()
  expect(foundBy(rule, facts('2012-12-16'), '2020-01-01')).toBeUndefined()
})

test('speaks while no receipt is known', () => {
  expect(foundBy(rule, facts('2012-12-20', null), '2020-01-01')?.evidence).toEqual({
    signedOn: '2012-12-20',
    receivedOn: null,
  })
  expect(foundBy(rule, facts('2012-12-20'), '2012-12-20')?.evidence).toEqual({
    signedOn: '2012-12-20',
    receivedOn: null,
  })
})

test('never rests on a day known only to the month or year', () => {
  expect(foundBy(rule, facts('2012-12-25', '2012-12-26', '2011'), '2020-01-01')).toBeUndefined()
  expect(foundBy(rule, facts('2013', null), '2020-01-01')).toBeUndefined()
})

test('knows no law before 2 March 1982', () => {
  expect(foundBy(rule, facts('1982-03-01', null, '1982-02-01'), '2020-01-01')).toBeUndefined()
  expect(foundBy(rule, facts('1982-03-02', null, '1982-02-01'), '2020-01-01')).toBeDefined()
})

test('is cured by a signature on or after the receipt, and the publication where it is known', () => {
  const signatures = ['2012-12-20', '2012-12-27'].map((on) => ({ party: 'authority', on }))
  const cured = (publishedOn: string | null) =>
    aFramework({ signatures, authorisation: { sessionOn: '2012-12-17', receivedOn: '2012-12-26', publishedOn } })
  expect(severitiesOf(rule, cured(null), '2012-12-26', '2012-12-27')).toEqual(['serious', 'note'])
  expect(severitiesOf(rule, cured('2012-12-27'), '2012-12-27')).toEqual(['note'])
  expect(severitiesOf(rule, cured('2012-12-28'), '2012-12-27', '2012-12-28')).toEqual(['note', 'serious'])
})
