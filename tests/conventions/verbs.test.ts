import { describe, expect, test } from '@jest/globals'
import type { ConventionRecord } from '../../server/conventions/record.ts'
import { standingOf } from '../../server/conventions/standingOf.ts'
import { actsOpen } from '../../server/conventions/verbs.ts'
import { aFrame, aRecord } from './aRecord.ts'

const open = (record: ConventionRecord, on: string) => actsOpen(record, standingOf(record, aFrame, on))

describe('only the acts that make sense on the day are offered', () => {
  test('in force: amend, suspend, supersede; let lapse only once no tacit renewal is left', () => {
    expect(open(aRecord(), '2014-01-01')).toEqual(expect.arrayContaining(['amend', 'suspend', 'supersede', 'denounce']))
    expect(open(aRecord(), '2014-01-01')).not.toContain('let-lapse')
    expect(open(aRecord(), '2017-12-20')).not.toContain('let-lapse')
    const last = aRecord({ renewalMaximum: 0 })
    expect(open(last, '2014-01-01')).toContain('let-lapse')
    const decided = { ...last, nonRenewal: { id: 'no', decidedOn: '2014-01-01', reason: null } }
    expect(open(decided, '2014-01-01')).not.toContain('let-lapse')
  })

  test('suspended: resume, and not suspend again', () => {
    const suspended = aRecord({ suspensions: [{ id: 'rest', from: '2014-01-01', until: null, reason: null }] })
    expect(open(suspended, '2013-12-31')).toContain('suspend')
    expect(open(suspended, '2014-01-01')).toContain('resume')
    expect(open(suspended, '2014-01-01')).not.toContain('suspend')
  })

  test('a draft is neither amended nor suspended; an expired one is not amended, and may be superseded', () => {
    const draft = aRecord({ signatures: [], transmittedOn: null })
    for (const act of ['amend', 'suspend', 'resume', 'supersede', 'let-lapse'] as const) {
      expect(open(draft, '2012-01-01')).not.toContain(act)
    }
    const expired = aRecord({ renewalMode: 'none', renewalPeriod: null })
    expect(open(expired, '2016-01-01')).not.toContain('amend')
    expect(open(expired, '2016-01-01')).toContain('supersede')
  })
})
