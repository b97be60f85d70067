import { describe, expect, test } from '@jest/globals'
import type { Dossier } from '../../../server/rules/findings/dossier.ts'
import { aFramework } from '../aFramework.ts'
import { aDossier, foundOn } from './aDossier.ts'

const amendment = { reference: 'VOL-2013-1-A1', signedOn: '2014-06-01', votes: [] }
const find = (dossier: Partial<Dossier>, on = '2014-06-01') =>
  foundOn('amendment-without-vote', aFramework(), aDossier(dossier), on)

describe('amendment-without-vote', () => {
  test('from the day on which it is signed, where neither deliberation allows it', () => {
    expect(find({ amendments: [amendment] }, '2014-05-31')).toBeNull()
    expect(find({ amendments: [amendment] })).toMatchObject({
      severity: 'warning',
      evidence: { amendments: [{ reference: 'VOL-2013-1-A1', signedOn: '2014-06-01' }] },
    })
    expect(find({ amendments: [{ ...amendment, signedOn: null }] })).toBeNull()
  })

  test('its own deliberation allows it once its session may be held', () => {
    const votes = (...sessions: (string | null)[]) => ({ amendments: [{ ...amendment, votes: sessions }] })
    expect(find(votes('2014-06-01'))).toBeNull()
    expect(find(votes('2014-06-02'))).not.toBeNull()
    expect(find(votes('2014'))).toBeNull()
    expect(find(votes(null))).toBeNull()
  })

  test('that of the convention allows it where it covers acts of application', () => {
    expect(find({ amendments: [amendment], applications: ['2012-12-10'] })).toBeNull()
    expect(find({ amendments: [amendment], applications: ['2014-06-02'] })).not.toBeNull()
  })

  test('of what is no convention of its own, and of what came before the law of 1982, nothing is said', () => {
    expect(find({ amendments: [{ ...amendment, votes: null }] })).toBeNull()
    expect(find({ amendments: [{ ...amendment, signedOn: '1982-03-01' }] })).toBeNull()
    expect(find({ amendments: [{ ...amendment, signedOn: '1982-03-02' }] })).not.toBeNull()
  })
})
