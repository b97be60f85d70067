import { type Locale, translate } from '../locale/locale.ts'
import type { Standing } from '../rules/facts.ts'
import type { ActName } from './acts.ts'
import type { ConventionRecord } from './record.ts'

export interface Verb {
  href: string
  text: string
}

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
export function actsOpen(record: ConventionRecord, standing: Standing): ActName[] {
  const { status, missing, renewalStatus, findings } = standing
  const open: ActName[] = []
  const unsigned = record.parties.some(({ id }) => !record.signatures.some(({ partyId }) => partyId === id))
  // What ran out before anybody transmitted it may have been transmitted all the same, and nobody wrote it down.
  const untransmitted = findings.some(({ rule }) => rule === 'not-transmitted')
  if (missing.includes('transmittedOn') || untransmitted) open.push('transmit')
  if (unsigned) open.push('sign')
  const running = status === 'in-force' || status === 'suspended' || status === 'expired'
  if (record.renewalMode === 'express' && running && renewalStatus !== 'ending') open.push('renew')
  if (!record.denunciation && ['signed', 'in-force', 'suspended'].includes(status)) open.push('denounce')
  // Only signing once more cures a signature that came too early.
  const curable = findings.some(({ rule, severity }) => rule.startsWith('signed-before') && severity !== 'note')
  if (!unsigned && curable && running) open.push('sign')
  return [...open, ...rarerActs(record, standing)]
}

/** Those that fewer conventions come to. */
function rarerActs(record: ConventionRecord, { status, term, deadlines }: Standing): ActName[] {
  const running = status === 'in-force' || status === 'suspended'
  const acts: [ActName, boolean][] = [
    ['resume', status === 'suspended'],
    ['amend', term !== null && (running || status === 'signed')],
    // Where a tacit renewal is left, only a denunciation ends the convention.
    ['let-lapse', running && !record.nonRenewal && deadlines.some(({ kind }) => kind === 'decision')],
    ['suspend', status === 'in-force'],
    ['supersede', !record.succession && (running || status === 'expired')],
  ]
  return acts.flatMap(([act, makesSense]) => (makesSense ? [act] : []))
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

/** Whether the first verb is what the convention waits for: one that runs without a deadline ahead waits for nothing. */
export function isPressing({ status, renewalStatus, findings }: Standing): boolean {
  if (['draft', 'voted', 'authorised', 'signed'].includes(status)) return true
  if (['due', 'late'].includes(renewalStatus)) return true
  return status === 'in-force' && findings.some(({ severity }) => severity === 'serious')
}
