import type { FieldErrors } from '../locale/fields.ts'
import type { Key } from '../locale/locale.ts'
import type { PartialDay } from '../rules/facts.ts'
import { closedBy, isOpening, mayFollow, type OpeningKind } from '../rules/review.ts'
import type { ReviewedAct, ReviewRecord, ReviewValues } from './record.ts'

/** A day that cannot be: what is wrong with it, and the other day that it is held against. */
export interface Misplaced {
  key: Key
  day: PartialDay | null
}

/** Why a step cannot have happened on its day, among the other steps of the act's review; null where it can. */
export function misplaced(
  step: ReviewValues,
  { receivedOn, heldOn }: Pick<ReviewedAct, 'receivedOn' | 'heldOn'>,
  others: readonly ReviewRecord[],
): Misplaced | null {
  const { kind, happenedOn } = step
  const twice = others.some((one) => one.kind === kind && one.happenedOn === happenedOn)
  if (twice) return { key: happenedOn ? 'review.twice' : 'review.twice.unknown', day: happenedOn }
  if (!mayFollow(happenedOn, receivedOn)) return { key: 'review.before-receipt', day: receivedOn }
  if (!mayFollow(happenedOn, heldOn)) return { key: 'review.before-session', day: heldOn }
  return isOpening(kind) ? tooLate(step, kind, others) : tooEarly(step, others)
}

/** What closes something comes after one of those that it may close, where one is recorded. */
function tooEarly({ kind, happenedOn }: ReviewValues, others: readonly ReviewRecord[]): Misplaced | null {
  const opened = others.filter((one) => isOpening(one.kind) && closedBy[one.kind] === kind)
  if (opened.length === 0 || opened.some((one) => mayFollow(happenedOn, one.happenedOn))) return null
  return { key: `review.before-opening.${kind as Closing}`, day: opened[0]!.happenedOn }
}

type Closing = (typeof closedBy)[OpeningKind]

/** What opens something leaves nothing that closed it before. */
function tooLate({ happenedOn }: ReviewValues, kind: OpeningKind, others: readonly ReviewRecord[]): Misplaced | null {
  const opened = others.filter((one) => one.kind === kind)
  const early = others.find(
    (one) =>
      one.kind === closedBy[kind] &&
      !mayFollow(one.happenedOn, happenedOn) &&
      !opened.some((other) => mayFollow(one.happenedOn, other.happenedOn)),
  )
  return early ? { key: `review.after-closing.${kind}`, day: early.happenedOn } : null
}

/** The same as its field's error. */
export function misplacedError({ key }: Misplaced, day: string): FieldErrors {
  return { happenedOn: { key, values: { day } } }
}
