import { expect, test } from '@jest/globals'
import { answerStanding } from '../../../server/api/standing/answer.ts'
import { standing } from '../../../server/rules/standing.ts'
import { aFramework } from '../../rules/aFramework.ts'

const facts = aFramework()

test('answers one standing for each day, in their order', () => {
  const on = ['2015-10-01', '2012-01-01', '2015-10-01']
  expect(answerStanding({ facts, on })).toEqual({ standings: on.map((day) => standing(facts, day)) })
})

test('answers spans where they are asked for', () => {
  expect(answerStanding({ facts, on: [], spans: { from: '2012-12-26', until: '2012-12-27' } })).toEqual({
    standings: [],
    spans: [
      { from: '2012-12-26', until: '2012-12-26', status: 'signed', renewalStatus: 'none-needed' },
      { from: '2012-12-27', until: '2012-12-27', status: 'in-force', renewalStatus: 'not-due' },
    ],
  })
})
