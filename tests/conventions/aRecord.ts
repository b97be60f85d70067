import { readConvention } from '../../server/conventions/form.ts'
import { newRecord } from '../../server/conventions/formOf.ts'
import type { Frame } from '../../server/conventions/frame.ts'
import type { AmendmentRecord, ConventionRecord } from '../../server/conventions/record.ts'
import { cooperation, withoutCommittee } from './aConventionForm.ts'

/** A convention for three years, renewed tacitly twice, signed on 20 December 2012 and transmitted on the 27th. */
export function aRecord(changes: Partial<ConventionRecord> = {}): ConventionRecord {
  const form = readConvention(
    { ...cooperation, ...withoutCommittee, partner1: '', third1: 'Volgograd' },
    { partners: [], domains: ['education'] },
  )
  if (!form.ok) throw new Error('the form is right')
  const record = newRecord(form.value, { authority: 'Dijon', partners: [] })
  const signatures = record.parties.map(({ id }) => ({
    id: `of ${id}`,
    partyId: id,
    signedOn: '2012-12-20',
    personId: null,
    personName: null,
    capacity: null,
    place: null,
    mandates: [],
  }))
  return { ...record, id: 'one', signatures, transmittedOn: '2012-12-27', transmissionId: 'sent', ...changes }
}

/** An amendment which changes nothing yet. */
export function anAmendment(changes: Partial<AmendmentRecord>): AmendmentRecord {
  return {
    id: 'amendment',
    startsOn: '2014-01-01',
    signedOn: '2013-12-01',
    toldOn: '2013-12-01',
    signed: true,
    amendmentReference: 'VOL-2013-1-A1',
    votes: [],
    termMode: null,
    termDuration: null,
    termEndsOn: null,
    renewalMode: null,
    renewalPeriod: null,
    renewalMaximum: null,
    noticeMode: null,
    notice: null,
    ...changes,
  }
}

export const aFrame = {
  siren: '212102313',
  sessions: [],
  alertWindow: 'P9M',
  leadTime: 'P45D',
  events: new Map(),
} as unknown as Frame
