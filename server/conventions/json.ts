import type { Standing } from '../rules/facts.ts'
import type { ConventionRecord } from './record.ts'

/** A convention as `/conventions.json` and the API answer it: its own facts, and what it is worth on the day. */
export function conventionItem(record: ConventionRecord, standing: Standing) {
  return {
    reference: record.reference,
    address: `/conventions/${record.reference}`,
    kind: record.kind,
    title: record.title,
    object: record.object,
    partners: record.partners.map(({ reference, name, ownName, countryCode }) => ({
      reference,
      name,
      ownName,
      countryCode,
    })),
    parties: record.parties.map(({ side, name, nature }) =>
      side === 'third' ? { side, name, nature } : { side, name },
    ),
    domains: record.domains.map(({ code }) => code),
    languages: record.languages,
    prevailingLanguage: record.prevailingLanguage,
    placeKept: record.placeKept,
    service: record.service,
    start: { mode: record.startMode, on: record.startOn },
    term: { mode: record.termMode, duration: record.termDuration, endsOn: record.termEndsOn },
    renewal: { mode: record.renewalMode, period: record.renewalPeriod, maximum: record.renewalMaximum },
    notice: { mode: record.noticeMode, duration: record.notice },
    denounceable: record.denounceable,
    deliberations: record.authorisations.map(({ deliberationReference, actIdentifier }) => ({
      reference: deliberationReference,
      actIdentifier,
    })),
    signatures: record.signatures.map(({ partyId, signedOn, capacity }) => ({
      party: record.parties.find(({ id }) => id === partyId)?.name ?? '',
      on: signedOn,
      capacity,
    })),
    transmittedOn: record.transmittedOn,
    fictional: record.fictional,
    standing,
  }
}
