import type { VotedDraft } from '../deliberations/draft.ts'
import { fold } from '../locale/fold.ts'
import type { DraftDifference } from '../rules/findings/dossier.ts'
import type { ConventionRecord } from './record.ts'

/** How a recorded convention differs from the draft that was voted: only where both are known. */
export function draftDifferences(record: ConventionRecord, draft: VotedDraft): DraftDifference[] {
  return [...clauseDifferences(record, draft), ...partyDifferences(record, draft), ...amountDifferences(record, draft)]
}

/** The partners that the deliberation does not name, where it names any; empty where they are all there. */
export function strangersTo(record: ConventionRecord, draft: VotedDraft): string[] {
  if (draft.parties.length === 0) return []
  return otherParties(record)
    .filter(({ side, names }) => side === 'partner' && !isNamed(names, draft.parties))
    .map(({ name }) => name)
}

type Clauses = Pick<
  ConventionRecord,
  | 'termMode'
  | 'termDuration'
  | 'termEndsOn'
  | 'renewalMode'
  | 'renewalPeriod'
  | 'renewalMaximum'
  | 'noticeMode'
  | 'notice'
>

function clauseDifferences(now: Clauses, voted: Clauses): DraftDifference[] {
  const parts = [
    ['term', ({ termMode, termDuration, termEndsOn }: Clauses) => [termMode, termDuration, termEndsOn]],
    [
      'renewal',
      ({ renewalMode, renewalPeriod, renewalMaximum }: Clauses) => [renewalMode, renewalPeriod, renewalMaximum],
    ],
    ['notice', ({ noticeMode, notice }: Clauses) => [noticeMode, notice]],
  ] as const
  return parts.flatMap(([what, read]) => {
    const [was, is] = [read(voted), read(now)]
    const known = was[0] !== 'unknown' && is[0] !== 'unknown'
    return known && JSON.stringify(was) !== JSON.stringify(is) ? [{ what, voted: was, now: is }] : []
  })
}

/** Partners that the deliberation does not name are graver than a difference: see `strangersTo`. */
function partyDifferences(record: ConventionRecord, { parties: voted }: VotedDraft): DraftDifference[] {
  if (voted.length === 0) return []
  const parties = otherParties(record)
  const missing = voted.filter((name) => !parties.some(({ names }) => isNamed(names, [name])))
  const more = parties.filter(({ side, names }) => side === 'third' && !isNamed(names, voted)).map(({ name }) => name)
  return missing.length + more.length > 0 ? [{ what: 'parties', voted: missing, now: more }] : []
}

/** What the authority itself promised in the draft's currency, once anything is recorded of it. */
function amountDifferences(record: ConventionRecord, { amount, currency }: VotedDraft): DraftDifference[] {
  const { commitments, noCommitment } = record
  if (amount === null || (commitments.length === 0 && !noCommitment)) return []
  const own = record.parties.find(({ side }) => side === 'authority')?.id
  const paid = commitments.filter((one) => one.nature === 'money' && one.partyId === own && one.currency === currency)
  const total = paid.reduce((sum, one) => sum + (one.amount ?? 0), 0)
  return total === amount ? [] : [{ what: 'amount', voted: [amount, currency], now: [total, currency] }]
}

function otherParties({ parties, partners }: ConventionRecord) {
  return parties
    .filter(({ side }) => side !== 'authority')
    .map(({ side, name, partnerId }) => {
      const partner = partners.find(({ id }) => id === partnerId)
      const names = [name, partner?.nameEn, partner?.ownName, partner?.reference].flatMap((one) => one ?? [])
      return { side, name, names }
    })
}

function isNamed(names: string[], among: string[]): boolean {
  const known = among.map(fold)
  return names.some((name) => known.includes(fold(name)))
}
