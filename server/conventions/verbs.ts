import { type Locale, translate } from '../locale/locale.ts'
import type { Standing } from '../rules/facts.ts'
import type { ConventionRecord } from './record.ts'

export interface Verb {
  href: string
  text: string
}

type Act = 'sign' | 'transmit' | 'renew' | 'denounce'

/** What can be done next with a convention on a day, the most useful first: only what makes sense then. */
export function verbs(locale: Locale, record: ConventionRecord, standing: Standing): Verb[] {
  const address = `/conventions/${record.reference}`
  const acts = actsOpen(record, standing).map((act) => ({
    href: `${address}/${act}`,
    text: translate(locale, `act.${act}.verb`),
  }))
  return [...deliberationVerbs(locale, record, standing), ...acts]
}

/** The acts that can be recorded of a convention on a day. */
export function actsOpen(record: ConventionRecord, { status, missing, renewalStatus, findings }: Standing): Act[] {
  const open: Act[] = []
  const unsigned = record.parties.some(({ id }) => !record.signatures.some(({ partyId }) => partyId === id))
  if (missing.includes('transmittedOn')) open.push('transmit')
  if (unsigned) open.push('sign')
  const running = status === 'in-force' || status === 'suspended' || status === 'expired'
  if (record.renewalMode === 'express' && running && renewalStatus !== 'ending') open.push('renew')
  if (!record.denunciation && ['signed', 'in-force', 'suspended'].includes(status)) open.push('denounce')
  // Only signing once more cures a signature that came too early.
  const curable = findings.some(({ rule, severity }) => rule.startsWith('signed-before') && severity !== 'note')
  if (!unsigned && curable && running) open.push('sign')
  return open
}

function deliberationVerbs(
  locale: Locale,
  { reference, authorisations }: ConventionRecord,
  { status }: Standing,
): Verb[] {
  if (status === 'draft') {
    const href = `/deliberations/new?convention=${reference}`
    return [{ href, text: translate(locale, 'convention.add-deliberation') }]
  }
  const last = authorisations.findLast(({ signs }) => signs)
  if (status !== 'voted' || !last) return []
  const href = `/deliberations/${last.deliberationReference}/edit`
  return [{ href, text: translate(locale, 'convention.complete-deliberation') }]
}
