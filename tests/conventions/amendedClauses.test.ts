import { describe, expect, test } from '@jest/globals'
import { amendedClauses } from '../../server/conventions/amendedClauses.ts'
import { amendmentChain } from '../../server/conventions/amendmentChain.ts'
import type { ConventionRecord } from '../../server/conventions/record.ts'
import { aFrame, anAmendment, aRecord } from './aRecord.ts'
import { plain } from './readable.ts'

/** A clause on a day: as it stands, and where it was changed by what, and what it was. */
function clause(record: ConventionRecord, label: string, on: string): string {
  const line = amendedClauses('fr', record, aFrame, on).find((one) => one.label === label)!
  return plain(line.by ? `${line.value} (${line.by.reference} ; ${line.original})` : line.value)
}

const until2017 = anAmendment({ termMode: 'ends-on', termEndsOn: '2017-12-31' })
const shorter = anAmendment({
  id: 'second',
  startsOn: '2015-01-01',
  signedOn: '2014-12-01',
  amendmentReference: 'VOL-2013-1-A2',
  noticeMode: 'duration',
  notice: 'P1M',
  renewalMode: 'none',
})

describe('the text as amended', () => {
  const record = aRecord({ amendments: [until2017, shorter] })

  test('each clause stands as the last amendment in effect left it, the first text beside it', () => {
    expect(clause(record, 'Durée', '2013-12-31')).toBe('3 ans')
    expect(clause(record, 'Durée', '2014-01-01')).toBe('jusqu’au 31 décembre 2017 (VOL-2013-1-A1 ; 3 ans)')
    expect(clause(record, 'Préavis', '2014-12-31')).toBe('3 mois')
    expect(clause(record, 'Préavis', '2015-01-01')).toBe('1 mois (VOL-2013-1-A2 ; 3 mois)')
    expect(clause(record, 'Reconduction', '2015-01-01')).toContain('aucune (VOL-2013-1-A2 ; tacite')
    expect(clause(record, 'Durée', '2015-01-01')).toContain('VOL-2013-1-A1')
  })

  test('one that is not signed, or that changes no term, leaves the text as it was', () => {
    const planned = aRecord({ amendments: [{ ...until2017, signedOn: null, toldOn: null, signed: false }] })
    expect(clause(planned, 'Durée', '2016-01-01')).toBe('3 ans')
    const late = { ...until2017, signedOn: '2015-12-27', startsOn: '2015-12-27' }
    const tooLate = aRecord({ renewalMode: 'none', renewalPeriod: null, amendments: [late] })
    expect(clause(tooLate, 'Durée', '2016-01-01')).toBe('3 ans')
    expect(amendmentChain('fr', tooLate, aFrame, '2016-01-01').there[0]).toMatchObject({
      idle: 'ne change aucune période',
    })
  })

  test('the chain tells those of the day from those after it', () => {
    const references = (on: string) => {
      const { there, later } = amendmentChain('fr', record, aFrame, on)
      return [there, later].map((links) => links.map(({ reference }) => reference))
    }
    expect(references('2013-12-31')).toEqual([[], ['VOL-2013-1-A1', 'VOL-2013-1-A2']])
    expect(references('2014-06-01')).toEqual([['VOL-2013-1-A1'], ['VOL-2013-1-A2']])
    expect(references('2015-01-01')).toEqual([['VOL-2013-1-A1', 'VOL-2013-1-A2'], []])
  })
})
