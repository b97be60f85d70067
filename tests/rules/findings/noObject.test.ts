import { describe, expect, test } from '@jest/globals'
import { aFramework } from '../aFramework.ts'
import { aDossier, foundOn } from './aDossier.ts'

const on = '2013-06-01'
const find = (facts: Parameters<typeof aFramework>[0] = {}, object: string | null = null, day = on) =>
  foundOn('no-object', aFramework(facts), aDossier({ object }), day)

describe('no-object', () => {
  test('a binding convention without a stated object', () => {
    expect(find()).toMatchObject({ severity: 'warning' })
    expect(find({}, 'Jeunesse')).toBeNull()
    expect(find({ kind: 'friendship-pact' })).toBeNull()
  })

  test('from the vote on, not for a draft', () => {
    expect(find({}, null, '2012-12-09')).toBeNull()
    expect(find({}, null, '2012-12-10')).not.toBeNull()
  })

  test('signed since the law of 2007', () => {
    const signed = (day: string) => ({
      authorisation: null,
      signatures: [
        { party: 'authority', on: day },
        { party: 'Volgograd', on: day },
      ],
    })
    expect(find(signed('2007-02-05'))).toBeNull()
    expect(find(signed('2007-02-06'))).not.toBeNull()
  })
})
