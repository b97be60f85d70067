import type { Day, PartialDay } from '../rules/facts.ts'
import type { ReviewEvent } from '../rules/review.ts'

/** What was recorded of a step of an act's review, as plain values. What is not known is null. */
export interface ReviewValues extends Pick<ReviewEvent, 'kind' | 'happenedOn' | 'outcome'> {
  /** The pieces asked for, the text of the observations or of the answer, the grounds of the referral. */
  said: string | null
  /** The day by which the prefecture asks for the pieces or an answer. */
  answerDueOn: Day | null
  source: string | null
}

export interface ReviewRecord extends ReviewValues, ReviewEvent {
  id: string
  version: number
}

/** Of what the State's representative reviews: a deliberation, or a convention itself. */
export const reviewedKinds = ['deliberation', 'convention'] as const
export type ReviewedKind = (typeof reviewedKinds)[number]

/** An act as its review needs it. */
export interface ReviewedAct {
  kind: ReviewedKind
  id: string
  reference: string
  /** The deliberation's object or the convention's title. */
  name: string
  /** The day on which the prefecture received it. */
  receivedOn: Day | null
  /** The session of a deliberation. */
  heldOn: PartialDay | null
  events: ReviewRecord[]
}

/** What people said of a recorded step. */
export function reviewValues(from: ReviewValues): ReviewValues {
  const { kind, happenedOn, said, answerDueOn, outcome, source } = from
  return { kind, happenedOn, said, answerDueOn, outcome, source }
}
