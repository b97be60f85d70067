import { type Locale, translate, word } from '../locale/locale.ts'
import { dayTyped } from '../locale/readDay.ts'
import type { Day } from '../rules/facts.ts'
import { closedBy, isOpening, judgmentOutcomes, reviewKinds, waitingOn } from '../rules/review.ts'
import type { ComparedField } from '../web/conflict.ts'
import { choiceField, errorSummary, type FormModel, field, type Typed, textsOf } from '../web/fields.ts'
import type { ReviewedAct, ReviewedKind, ReviewRecord, ReviewValues } from './record.ts'

/** What the template of the form of a review's step shows. */

interface Place {
  heading: string
  action: string
  back: string
  /** The address to which its removal is sent, '' while it is not recorded. */
  removal: string
}

export function reviewFormPage(form: FormModel, { kind, name, reference }: ReviewedAct, place: Place) {
  const { locale } = form
  const short = { size: 'short' } as const
  return {
    errors: errorSummary(form),
    ...place,
    act: `${name} (${reference})`,
    version: textsOf(form.typed.version)[0] ?? '',
    kind: choiceField(form, 'kind', 'review.kind', kindOptions(locale), { required: true }),
    happenedOn: field(form, 'happenedOn', 'review.day', { ...short, hint: hintOfDay(kind) }),
    said: field(form, 'said', 'review.said', { rows: 6, hint: 'review.said.hint' }),
    answerDueOn: field(form, 'answerDueOn', 'review.due', { ...short, hint: 'review.due.hint' }),
    outcome: choiceField(form, 'outcome', 'review.outcome', outcomeOptions(locale), { hint: 'review.outcome.hint' }),
    source: field(form, 'source', 'review.source', { size: 'long', hint: 'review.source.hint' }),
  }
}

/** A deliberation's pieces start its two months anew. */
function hintOfDay(kind: ReviewedKind) {
  return kind === 'deliberation' ? 'review.day.hint.deliberation' : 'review.day.hint'
}

function kindOptions(locale: Locale) {
  return reviewKinds.map((value) => ({ value, text: translate(locale, `review.kind.${value}`) }))
}

function outcomeOptions(locale: Locale) {
  const none = { value: '', text: translate(locale, 'form.choose') }
  return [none, ...judgmentOutcomes.map((value) => ({ value, text: translate(locale, `review.outcome.${value}`) }))]
}

/** What the form proposes: what would close what waits. */
export function proposedReview(events: readonly ReviewRecord[], on: Day, dayAsked: boolean): Typed {
  const waiting = waitingOn(events, on).at(-1)?.kind
  return { kind: waiting && isOpening(waiting) ? closedBy[waiting] : '', happenedOn: dayAsked ? dayTyped(on) : '' }
}

/** A step as its form's fields hold it. */
export function typedReview({ happenedOn, answerDueOn, ...values }: ReviewValues): Typed {
  return { ...values, happenedOn: dayTyped(happenedOn), answerDueOn: dayTyped(answerDueOn) }
}

/** Its fields as they stand side by side when two people changed them. */
export function comparedReview(locale: Locale): readonly ComparedField[] {
  return [
    { name: 'kind', label: 'review.kind', shown: (kind) => word(locale, `review.kind.${kind}`) },
    { name: 'happenedOn', label: 'review.day' },
    { name: 'said', label: 'review.said' },
    { name: 'answerDueOn', label: 'review.due' },
    { name: 'outcome', label: 'review.outcome', shown: (outcome) => word(locale, `review.outcome.${outcome}`) },
    { name: 'source', label: 'review.source' },
  ]
}
