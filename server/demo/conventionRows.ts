import { fold } from '../locale/fold.ts'
import type { ConventionEntry } from './entries.ts'

/** How the sample's conventions are written down: what an entry says, as columns. */

/** A convention's own row; what it is found by is made once its parties are there. */
export function conventionColumns(entry: ConventionEntry) {
  const { reference, facts, kind, title, start, denounceable, source } = entry
  return {
    reference,
    facts,
    kind,
    title,
    object: entry.object ?? null,
    start_mode: typeof start === 'string' ? start : ('on' as const),
    start_on: typeof start === 'string' ? null : start.on,
    ...termColumns(entry.term),
    ...renewalColumns(entry.renewal),
    ...noticeColumns(entry.notice),
    denounceable,
    languages: entry.languages?.join(' ') ?? null,
    prevailing_language: entry.prevailingLanguage ?? null,
    place_kept: entry.placeKept ?? null,
    service: entry.service ?? null,
    service_key: entry.service === undefined ? null : fold(entry.service),
    no_commitment: entry.commitments?.length === 0 ? ('yes' as const) : ('no' as const),
    source,
    note: entry.note ?? null,
    sort_key: fold(title),
    search_text: '',
  }
}

type AmendmentEntry = ConventionEntry['amendments'][number]

/** What an amendment changes: a mode that is null leaves what it names as it was. */
export function amendmentColumns({ startsOn, signedOn, term, renewal, notice }: AmendmentEntry) {
  return {
    starts_on: startsOn,
    signed_on: signedOn ?? null,
    ...(term === undefined ? { term_mode: null } : termColumns(term)),
    ...(renewal === undefined ? { renewal_mode: null } : renewalColumns(renewal)),
    ...(notice === undefined ? { notice_mode: null } : noticeColumns(notice)),
  }
}

function termColumns<W extends string>(term: W | { duration: string } | { endsOn: string }) {
  if (typeof term === 'string') return { term_mode: term, term_duration: null, term_ends_on: null }
  if ('duration' in term) return { term_mode: 'duration' as const, term_duration: term.duration, term_ends_on: null }
  return { term_mode: 'ends-on' as const, term_duration: null, term_ends_on: term.endsOn }
}

type RenewalClause = { mode: 'tacit' | 'express'; period: string; maximum?: number | undefined }

function renewalColumns<W extends string>(renewal: W | RenewalClause) {
  if (typeof renewal === 'string') return { renewal_mode: renewal, renewal_period: null, renewal_maximum: null }
  const { mode, period, maximum } = renewal
  return { renewal_mode: mode, renewal_period: period, renewal_maximum: maximum ?? null }
}

function noticeColumns<W extends string>(notice: W | { duration: string }) {
  if (typeof notice === 'string') return { notice_mode: notice, notice: null }
  return { notice_mode: 'duration' as const, notice: notice.duration }
}
