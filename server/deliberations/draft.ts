import type { Day, Duration } from '../rules/facts.ts'

/** What the draft that the council voted said of the convention. What nobody recorded is 'unknown', null or empty. */
export interface VotedDraft {
  termMode: 'unknown' | 'duration' | 'ends-on' | 'unlimited'
  termDuration: Duration | null
  termEndsOn: Day | null
  renewalMode: 'unknown' | 'none' | 'tacit' | 'express'
  renewalPeriod: Duration | null
  renewalMaximum: number | null
  noticeMode: 'unknown' | 'none' | 'duration'
  notice: Duration | null
  /** The names of the other parties, as the deliberation has them. */
  parties: string[]
  /** What the authority promised in all, in cents; null where the draft does not say it. */
  amount: number | null
  currency: string
  /** The convention that the deliberation speaks of, where it is another one. */
  otherConvention: string | null
}

/** Nothing was recorded of the draft. */
export const unknownDraft: VotedDraft = {
  termMode: 'unknown',
  termDuration: null,
  termEndsOn: null,
  renewalMode: 'unknown',
  renewalPeriod: null,
  renewalMaximum: null,
  noticeMode: 'unknown',
  notice: null,
  parties: [],
  amount: null,
  currency: 'EUR',
  otherConvention: null,
}

interface DraftColumns {
  voted_term_mode: Exclude<VotedDraft['termMode'], 'unknown'> | null
  voted_term_duration: string | null
  voted_term_ends_on: string | null
  voted_renewal_mode: Exclude<VotedDraft['renewalMode'], 'unknown'> | null
  voted_renewal_period: string | null
  voted_renewal_maximum: number | null
  voted_notice_mode: Exclude<VotedDraft['noticeMode'], 'unknown'> | null
  voted_notice: string | null
  voted_parties: string | null
  voted_amount: number | null
  voted_currency: string | null
  other_convention: string | null
}

/** The columns in which a draft is kept. */
export const draftColumns = [
  'voted_term_mode',
  'voted_term_duration',
  'voted_term_ends_on',
  'voted_renewal_mode',
  'voted_renewal_period',
  'voted_renewal_maximum',
  'voted_notice_mode',
  'voted_notice',
  'voted_parties',
  'voted_amount',
  'voted_currency',
  'other_convention',
] as const satisfies readonly (keyof DraftColumns)[]

export function draftOf(row: DraftColumns): VotedDraft {
  return {
    termMode: row.voted_term_mode ?? 'unknown',
    termDuration: row.voted_term_duration,
    termEndsOn: row.voted_term_ends_on,
    renewalMode: row.voted_renewal_mode ?? 'unknown',
    renewalPeriod: row.voted_renewal_period,
    renewalMaximum: row.voted_renewal_maximum,
    noticeMode: row.voted_notice_mode ?? 'unknown',
    notice: row.voted_notice,
    parties: row.voted_parties?.split('\n') ?? [],
    amount: row.voted_amount,
    currency: row.voted_currency ?? 'EUR',
    otherConvention: row.other_convention,
  }
}

export function columnsOfDraft(draft: VotedDraft): DraftColumns {
  return {
    voted_term_mode: known(draft.termMode),
    voted_term_duration: draft.termDuration,
    voted_term_ends_on: draft.termEndsOn,
    voted_renewal_mode: known(draft.renewalMode),
    voted_renewal_period: draft.renewalPeriod,
    voted_renewal_maximum: draft.renewalMaximum,
    voted_notice_mode: known(draft.noticeMode),
    voted_notice: draft.notice,
    voted_parties: draft.parties.length > 0 ? draft.parties.join('\n') : null,
    voted_amount: draft.amount,
    voted_currency: draft.amount === null ? null : draft.currency,
    other_convention: draft.otherConvention,
  }
}

function known<M extends string>(mode: M | 'unknown'): Exclude<M, 'unknown'> | null {
  return mode === 'unknown' ? null : (mode as Exclude<M, 'unknown'>)
}
