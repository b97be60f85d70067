import { expect, test } from '@jest/globals'
import { aFramework, foundBy, severitiesOf } from '../aFramework.ts'

const rule = 'slow-transmission'
const facts = (sessionOn: string, receivedOn: string) => aFramework({ authorisation: { sessionOn, receivedOn } })

test('speaks from a receipt on that is more than fifteen days after the session', () => {
  expect(foundBy(rule, facts('2012-12-10', '2012-12-25'), '2020-01-01')).toBeUndefined()
  expect(severitiesOf(rule, facts('2012-12-10', '2012-12-26'), '2012-12-25', '2012-12-26')).toEqual(['–', 'note'])
  expect(foundBy(rule, facts('2012-12-10', '2012-12-26'), '2020-01-01')?.evidence).toEqual({
    sessionOn: '2012-12-10',
    receivedOn: '2012-12-26',
    dueOn: '2012-12-25',
  })
})

test('starts no count from a session known to the month, nor before 2 March 1982', () => {
  expect(foundBy(rule, facts('2012-10', '2012-12-26'), '2020-01-01')).toBeUndefined()
  expect(foundBy(rule, facts('1982-03-01', '1982-06-01'), '2020-01-01')).toBeUndefined()
  expect(foundBy(rule, facts('1982-03-02', '1982-06-01'), '2020-01-01')).toBeDefined()
})
