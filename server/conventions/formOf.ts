import { partiesIn } from './boundParties.ts'
import type { ConventionForm } from './form.ts'
import type { ConventionRecord, PartyRecord } from './record.ts'
import { wantedParties } from './values.ts'

/** A recorded convention as its form says it. */
export function formOf(record: ConventionRecord): ConventionForm {
  return {
    reference: record.reference,
    kind: record.kind,
    title: record.title,
    object: record.object,
    parties: partiesIn(record),
    startMode: record.startMode,
    startOn: record.startOn,
    termMode: record.termMode,
    termDuration: record.termDuration,
    termEndsOn: record.termEndsOn,
    renewalMode: record.renewalMode,
    renewalPeriod: record.renewalPeriod,
    renewalMaximum: record.renewalMaximum,
    noticeMode: record.noticeMode,
    notice: record.notice,
    denounceable: record.denounceable,
    languages: record.languages,
    prevailingLanguage: record.prevailingLanguage,
    placeKept: record.placeKept,
    service: record.service,
    domains: record.domains.map(({ code }) => code),
    stateException: record.stateException,
    source: record.source,
    note: record.note,
    version: record.version,
  }
}

interface Around {
  /** The authority's name, as its party is shown. */
  authority: string
  /** Every partner that the form can name. */
  partners: { id: string; reference: string; name: string }[]
}

/** The convention as it would be with the form saved: to be shown before it is. */
export function withForm(record: ConventionRecord, form: ConventionForm, around: Around): ConventionRecord {
  const { domains: _domains, ...values } = form
  return { ...record, ...values, parties: partiesOf(form, record.parties, around) }
}

/** A new convention as the form says it: nothing has happened to it yet. */
export function newRecord(form: ConventionForm, around: Around): ConventionRecord {
  const { domains: _domains, ...values } = form
  return {
    ...values,
    id: '',
    fictional: false,
    parties: partiesOf(form, [], around),
    partners: [],
    domains: [],
    authorisations: [],
    signatures: [],
    transmittedOn: null,
    transmissionId: null,
    renewals: [],
    denunciation: null,
    nonRenewal: null,
    suspensions: [],
    succession: null,
    amendments: [],
    reviews: [],
    commitments: [],
    acceptances: [],
    noCommitment: false,
    corrections: [],
  }
}

function partiesOf(form: ConventionForm, known: PartyRecord[], { authority, partners }: Around): PartyRecord[] {
  return wantedParties(form.parties, partners, known).map(({ name, ...party }) => {
    const partner = partners.find(({ id }) => id === party.partnerId)
    return { ...party, name: name ?? partner?.name ?? authority }
  })
}
