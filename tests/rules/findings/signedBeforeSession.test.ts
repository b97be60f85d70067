import { expect, test } from '@jest/globals'
import { aFramework, foundBy, severitiesOf } from '../aFramework.ts'

const rule = 'signed-before-session'
const facts = (on: string, sessionOn = '2012-12-17') =>
  aFramework({
    authorisation: { sessionOn, receivedOn: '2012-12-26', publishedOn: '2012-12-26' },
    signatures: [{ party: 'authority', on }],
  })

test('speaks from the session on, where the authority signed before it', () => {
  expect(severitiesOf(rule, facts('2012-12-16'), '2012-12-16', '2012-12-17', '2020-01-01')).toEqual([
    '–',
    'serious',
    'serious',
  ])
  expect(foundBy(rule, facts('2012-12-16'), '2012-12-17')?.evidence).toEqual({
    signedOn: '2012-12-16',
    sessionOn: '2012-12-17',
  })
})

test('is silent where the authority signed on the day of the session', () => {
  expect(foundBy(rule, facts('2012-12-17'), '2020-01-01')).toBeUndefined()
})

test('judges the authority alone, and its first signature', () => {
  const signatures = [
    { party: 'Volgograd', on: '2012-01-01' },
    { party: 'authority', on: '2013-01-01' },
    { party: 'authority', on: '2012-12-20' },
  ]
  expect(foundBy(rule, { ...facts('2012-12-20'), signatures }, '2020-01-01')).toBeUndefined()
})

test('never rests on a day known only to the month or year', () => {
  expect(foundBy(rule, facts('2011'), '2020-01-01')).toBeUndefined()
  expect(foundBy(rule, facts('2012-12-16', '2013'), '2020-01-01')).toBeUndefined()
})

test('holds for oaths too', () => {
  expect(foundBy(rule, { ...facts('2012-12-16'), kind: 'twinning-oath' }, '2020-01-01')?.severity).toBe('serious')
})

test('knows no law before 2 March 1982', () => {
  expect(severitiesOf(rule, facts('1982-03-01', '1982-04-01'), '1983-01-01')).toEqual(['–'])
  expect(severitiesOf(rule, facts('1982-03-02', '1982-04-01'), '1983-01-01')).toEqual(['serious'])
})

test('becomes a note once the authority has signed again, on or after receipt and publication', () => {
  const again = (on: string) => ({
    ...facts('2012-12-16'),
    signatures: [
      { party: 'authority', on: '2012-12-16' },
      { party: 'authority', on },
    ],
  })
  expect(severitiesOf(rule, again('2012-12-26'), '2012-12-25', '2012-12-26')).toEqual(['serious', 'note'])
  expect(foundBy(rule, again('2012-12-26'), '2012-12-26')?.evidence).toEqual({
    signedOn: '2012-12-16',
    sessionOn: '2012-12-17',
    curedOn: '2012-12-26',
  })
  expect(severitiesOf(rule, again('2012-12-25'), '2020-01-01')).toEqual(['serious'])
  expect(severitiesOf(rule, again('2013'), '2020-01-01')).toEqual(['serious'])
})
