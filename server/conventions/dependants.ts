import { type Locale, translate } from '../locale/locale.ts'
import type { Dependant } from '../web/dependants.ts'
import type { ConventionRecord } from './record.ts'

/** What was recorded of a convention and keeps it: its deliberations and its acts. */
export function dependants(locale: Locale, record: ConventionRecord): Dependant[] {
  const own = `/conventions/${record.reference}`
  const acts = [
    ...record.signatures.map(() => 'signature'),
    ...(record.transmittedOn ? ['transmission'] : []),
    ...record.renewals.map(() => 'renewal'),
    ...(record.denunciation ? ['denunciation'] : []),
    ...(record.nonRenewal ? ['non-renewal'] : []),
    ...record.suspensions.map(() => 'suspension'),
    ...(record.succession ? ['succession'] : []),
    ...record.amendments.map(() => 'amendment'),
    ...record.reviews.map(() => 'review'),
    ...record.corrections.map(() => 'correction'),
  ] as const
  return [
    ...record.authorisations.map(({ deliberationReference, object }) => ({
      text: `${deliberationReference}, ${object}`,
      href: `/deliberations/${deliberationReference}`,
    })),
    ...[...new Set(acts)].map((act) => ({
      text: translate(locale, `convention.dependant.${act}` as 'convention.dependant.signature'),
      href: own,
    })),
  ]
}
