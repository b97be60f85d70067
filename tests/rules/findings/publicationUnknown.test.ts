import { expect, test } from '@jest/globals'
import { aFramework, foundBy, severitiesOf } from '../aFramework.ts'

const rule = 'publication-unknown'
const facts = (sessionOn: string | null, receivedOn: string | null, publishedOn: string | null = null) =>
  aFramework({ authorisation: { sessionOn, receivedOn, publishedOn } })

test('speaks from session and receipt on, until the publication', () => {
  expect(
    severitiesOf(
      rule,
      facts('2012-12-10', '2012-12-14', '2012-12-20'),
      '2012-12-13',
      '2012-12-14',
      '2012-12-19',
      '2012-12-20',
    ),
  ).toEqual(['–', 'note', 'note', '–'])
  expect(foundBy(rule, facts('2012-12-10', '2012-12-14'), '2020-01-01')?.evidence).toEqual({
    sessionOn: '2012-12-10',
    receivedOn: '2012-12-14',
  })
})

test('is silent without a session or a receipt, or where the session is known to the year', () => {
  expect(foundBy(rule, facts(null, '2012-12-14'), '2020-01-01')).toBeUndefined()
  expect(foundBy(rule, facts('2012-12-10', null), '2020-01-01')).toBeUndefined()
  expect(foundBy(rule, facts('2012', '2012-12-14'), '2020-01-01')).toBeUndefined()
})

test('knows no law before 2 March 1982', () => {
  expect(foundBy(rule, facts('1982-03-01', '1982-03-20'), '2020-01-01')).toBeUndefined()
  expect(foundBy(rule, facts('1982-03-02', '1982-03-20'), '2020-01-01')).toBeDefined()
})
