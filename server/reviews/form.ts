import { z } from 'zod'
import { choice, day, line, lines, optionalChoice, partialDay, readForm, version, wrong } from '../locale/fields.ts'
import { closing } from '../rules/calendar.ts'
import { judgmentOutcomes, reviewKinds } from '../rules/review.ts'

const reviewForm = z
  .object({
    kind: choice(reviewKinds),
    happenedOn: partialDay(),
    said: lines({ max: 10_000 }),
    answerDueOn: day(),
    outcome: optionalChoice(judgmentOutcomes),
    source: line({ max: 500 }),
    version: version(),
  })
  .superRefine(({ kind, happenedOn, answerDueOn, outcome }, context) => {
    const asks = kind === 'pieces-asked' || kind === 'observations'
    if (answerDueOn && !asks) wrong(context, 'review.due.nothing-asked', {}, ['answerDueOn'])
    else if (answerDueOn && happenedOn && answerDueOn < closing(happenedOn)) {
      wrong(context, 'review.due.before', {}, ['answerDueOn'])
    }
    if (outcome && kind !== 'judgment') wrong(context, 'review.outcome.no-judgment', {}, ['outcome'])
    if (!outcome && kind === 'judgment') wrong(context, 'field.required', {}, ['outcome'])
  })

export type ReviewForm = z.infer<typeof reviewForm>

/** A step of an act's review as its form says it. */
export const readReview = (body: unknown) => readForm(reviewForm, body)
