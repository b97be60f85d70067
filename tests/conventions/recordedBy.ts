import type { ConventionRecord } from '../../server/conventions/record.ts'

/** A record without anything dated after a day; a month or a year that has begun is kept. */
export function recordedBy(record: ConventionRecord, day: string): ConventionRecord {
  const is = (on: string | null) => on !== null && on <= day.slice(0, on.length)
  const orNull = <D extends string>(on: D | null): D | null => (is(on) ? on : null)
  const { denunciation, nonRenewal, succession } = record
  return {
    ...record,
    authorisations: record.authorisations.map((one) => ({
      ...one,
      sessionOn: orNull(one.sessionOn),
      receivedOn: orNull(one.receivedOn),
      publishedOn: orNull(one.publishedOn),
      completedOn: orNull(one.completedOn),
      replacedFrom: orNull(one.replacedFrom),
    })),
    signatures: record.signatures.filter(({ signedOn }) => is(signedOn)),
    transmittedOn: orNull(record.transmittedOn),
    renewals: record.renewals.filter(({ agreedOn }) => is(agreedOn)),
    denunciation: denunciation && is(denunciation.notifiedOn) ? denunciation : null,
    nonRenewal: nonRenewal && is(nonRenewal.decidedOn) ? nonRenewal : null,
    suspensions: record.suspensions.filter(({ from }) => is(from)),
    succession: succession && is(succession.signedOn) ? succession : null,
    amendments: record.amendments.filter(({ signedOn, startsOn }) => is(signedOn ?? startsOn)),
  }
}
