import { expect, test } from '@jest/globals'
import { aFramework, foundBy, severitiesOf } from '../aFramework.ts'

const rule = 'signed-before-publication'
const facts = (on: string, publishedOn: string | null = '2012-12-26') =>
  aFramework({
    authorisation: { sessionOn: '2012-12-17', receivedOn: '2012-12-18', publishedOn },
    signatures: [{ party: 'authority', on }],
  })

test('speaks from the publication on, where the authority signed before it', () => {
  expect(severitiesOf(rule, facts('2012-12-25'), '2012-12-25', '2012-12-26')).toEqual(['–', 'warning'])
  expect(foundBy(rule, facts('2012-12-25'), '2020-01-01')?.evidence).toEqual({
    signedOn: '2012-12-25',
    publishedOn: '2012-12-26',
  })
})

test('is silent on the day of publication, without one, and before the session', () => {
  expect(foundBy(rule, facts('2012-12-26'), '2020-01-01')).toBeUndefined()
  expect(foundBy(rule, facts('2012-12-25', null), '2020-01-01')).toBeUndefined()
  expect(foundBy(rule, facts('2012-12-16'), '2020-01-01')).toBeUndefined()
})

test('is cured by a signature on or after the publication', () => {
  const again = {
    ...facts('2012-12-25'),
    signatures: ['2012-12-25', '2012-12-26'].map((on) => ({ party: 'authority', on })),
  }
  expect(foundBy(rule, again, '2012-12-26')).toMatchObject({ severity: 'note', evidence: { curedOn: '2012-12-26' } })
})
