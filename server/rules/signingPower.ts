import type { AuthorisationCandidate } from './authorisation.ts'
import { executoryOn } from './beginning.ts'
import { closing, earliestOf } from './calendar.ts'
import type { Day } from './facts.ts'
import { law1982 } from './findings/finding.ts'
import { type Mandate, mandateStart, type Power, powerOn } from './mandate.ts'

/** Why a deliberation does not let anybody sign on a day yet, or not any more. */
export type VoteDenied =
  | 'session-unknown'
  | 'session-ahead'
  | 'receipt-unknown'
  | 'receipt-ahead'
  | 'publication-unknown'
  | 'publication-ahead'
  | 'replaced'

/** What one deliberation is worth for a signature: executory since a day; or why not, and from which day on it will be. */
export type VotePower = { executory: true; since: Day } | { executory: false; reason: VoteDenied; from: Day | null }

/** Who may sign for the authority on a day, and by what. */
export interface SigningPower<V, H> {
  votes: { vote: V; power: VotePower }[]
  holders: { holder: H; mandate: Mandate; power: Power }[]
  /** Whether somebody certainly may. */
  allowed: boolean
  /** Where nobody may: the first day, after it, on which somebody will; null where no fact tells it. */
  from: Day | null
}

/** Who may sign for the authority on a day; null before the law of 1982, which asks for nothing of it. */
export function signingPower<V extends AuthorisationCandidate, H extends { mandates: readonly Mandate[] }>(
  authorisations: V[],
  signers: H[],
  day: Day,
): SigningPower<V, H> | null {
  if (day < law1982) return null
  const on = (date: Day) => {
    const votes = authorisations.filter(({ signs }) => signs).map((vote) => ({ vote, power: votePower(vote, date) }))
    const holders = signers.flatMap((holder) =>
      holder.mandates.map((mandate) => ({ holder, mandate, power: powerOn(mandate, date) })),
    )
    const allowed = votes.some(({ power }) => power.executory) && holders.some(({ power }) => power.power === 'covers')
    return { votes, holders, allowed }
  }
  const now = on(day)
  const ahead = [
    ...authorisations.map(executoryOn),
    ...signers.flatMap(({ mandates }) => mandates.map(mandateStart)),
  ].filter((one) => one !== null && one > day && on(one).allowed)
  return { ...now, from: now.allowed ? null : earliestOf(ahead) }
}

/** What a deliberation lets people do on a day. CGCT L.2131-1: it is carried out once received and published. */
export function votePower(vote: AuthorisationCandidate, day: Day): VotePower {
  const from = executoryOn(vote)
  const no = (reason: VoteDenied): VotePower => ({ executory: false, reason, from: from && from > day ? from : null })
  const { sessionOn, receivedOn, publishedOn, replacedFrom } = vote
  if (replacedFrom !== null && closing(replacedFrom) <= day) return { executory: false, reason: 'replaced', from: null }
  if (sessionOn === null) return no('session-unknown')
  if (closing(sessionOn) > day) return no('session-ahead')
  if (receivedOn === null) return no('receipt-unknown')
  if (receivedOn > day) return no('receipt-ahead')
  if (publishedOn === null) return no('publication-unknown')
  if (publishedOn > day) return no('publication-ahead')
  return { executory: true, since: from! }
}
