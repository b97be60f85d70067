import { describe, expect, test } from '@jest/globals'
import type { AmendmentFacts } from '../../../server/rules/facts.ts'
import { standing } from '../../../server/rules/standing.ts'
import { aFramework } from '../aFramework.ts'
import { aDossier, foundOn } from './aDossier.ts'

/** Three years, not renewed: the term ends on 26 December 2015. */
const ended = (amendment: AmendmentFacts) =>
  aFramework({ renewal: { mode: 'none' }, notice: null, amendments: [amendment] })
const find = (amendment: AmendmentFacts, on: string) => foundOn('void-amendment', ended(amendment), aDossier(), on)

describe('void-amendment', () => {
  test('signed on the term’s last day it prolongs it, signed a day later it changes nothing', () => {
    const inTime = { signedOn: '2015-12-26', startsOn: '2015-12-27', term: { endsOn: '2017-12-31' } }
    expect(find(inTime, '2016-01-10')).toBeNull()
    expect(find({ ...inTime, signedOn: '2015-12-27' }, '2015-12-26')).toBeNull()
    expect(find({ ...inTime, signedOn: '2015-12-27' }, '2015-12-27')).toMatchObject({
      severity: 'warning',
      evidence: { amendments: [{ signedOn: '2015-12-27', startsOn: '2015-12-27' }] },
    })
  })

  test('starting on the day after the term’s end it prolongs it, a day later it starts in none', () => {
    const signedOn = '2015-10-01'
    expect(find({ signedOn, startsOn: '2015-12-27', notice: 'P1M' }, '2015-10-01')).toBeNull()
    expect(find({ signedOn, startsOn: '2015-12-28', notice: 'P1M' }, '2015-10-01')).not.toBeNull()
  })

  test('while the first term has not begun nothing can be said', () => {
    const amendment = { signedOn: '2013-01-10', startsOn: '2030-01-01', notice: 'P1M' }
    const unsent = { ...ended(amendment), transmittedOn: null }
    expect(foundOn('void-amendment', unsent, aDossier(), '2013-02-01')).toBeNull()
  })

  test('belongs to the record: the twelve of the plain standing stay twelve', () => {
    const facts = ended({ signedOn: '2016-01-10', startsOn: '2016-01-10' })
    expect(standing(facts, '2016-02-01').findings.map(({ rule }) => rule)).not.toContain('void-amendment')
  })
})
