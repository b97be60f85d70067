import type { z } from 'zod'
import { noticeModes, renewalModes, termModes } from '../conventions/form.ts'
import { amount, currencies, currency, typedAmount } from '../locale/amount.ts'
import { day, duration, line, lines, optionalChoice, wholeNumber, wrong } from '../locale/fields.ts'
import { durationTyped } from '../locale/format.ts'
import { type Locale, word } from '../locale/locale.ts'
import { dayTyped } from '../locale/readDay.ts'
import type { ComparedField } from '../web/conflict.ts'
import { choiceField, type FormModel, field, type Typed, textsOf } from '../web/fields.ts'
import type { VotedDraft } from './draft.ts'

/** What the voted draft said, as the form of an authorisation asks for it. */

export const draftFields = {
  termMode: optionalChoice(termModes),
  termDuration: duration(),
  termEndsOn: day(),
  renewalMode: optionalChoice(renewalModes),
  renewalPeriod: duration(),
  renewalMaximum: wholeNumber({ min: 0, max: 1000 }),
  noticeMode: optionalChoice(noticeModes),
  notice: duration(),
  parties: lines({ max: 2000 }),
  amount: amount(),
  currency: currency(),
  otherConvention: line({ max: 300 }),
}

type Fields = { [name in keyof typeof draftFields]: z.output<(typeof draftFields)[name]> }

/** The draft that was typed; what a mode asks for must be there, and is kept with that mode alone. */
export function readDraft(typed: Fields, context: z.core.$RefinementCtx): VotedDraft {
  const { parties, termMode, renewalMode, noticeMode, ...values } = typed
  const renewed = renewalMode === 'tacit' || renewalMode === 'express'
  const asked = [
    [termMode === 'duration', 'termDuration'],
    [termMode === 'ends-on', 'termEndsOn'],
    [renewed, 'renewalPeriod'],
    [noticeMode === 'duration', 'notice'],
  ] as const
  for (const [needed, name] of asked) {
    if (needed && typed[name] === null) wrong(context, 'field.required', {}, [name])
  }
  return {
    ...values,
    termMode: termMode ?? 'unknown',
    termDuration: termMode === 'duration' ? values.termDuration : null,
    termEndsOn: termMode === 'ends-on' ? values.termEndsOn : null,
    renewalMode: renewalMode ?? 'unknown',
    renewalPeriod: renewed ? values.renewalPeriod : null,
    renewalMaximum: renewed ? values.renewalMaximum : null,
    noticeMode: noticeMode ?? 'unknown',
    notice: noticeMode === 'duration' ? values.notice : null,
    parties: (parties ?? '').split('\n').flatMap((name) => name.trim() || []),
  }
}

/** The form's fields; they stand folded until something is recorded. */
export function draftFieldModels(form: FormModel) {
  const short = { size: 'short' } as const
  const names = Object.keys(draftFields)
  const modes = (name: string, clause: 'term' | 'renewal' | 'notice', words: readonly string[]) =>
    choiceField(form, name, `clause.${clause}`, [
      ...words.map((value) => ({ value, text: word(form.locale, `clause.${clause}.choice.${value}`) })),
    ])
  return {
    open: names.some((name) => isSaid(form, name)),
    termMode: modes('termMode', 'term', termModes),
    termDuration: field(form, 'termDuration', 'convention.term-duration', { ...short, hint: 'field.duration.hint' }),
    termEndsOn: field(form, 'termEndsOn', 'convention.term-ends-on', short),
    renewalMode: modes('renewalMode', 'renewal', renewalModes),
    renewalPeriod: field(form, 'renewalPeriod', 'convention.renewal-period', short),
    renewalMaximum: field(form, 'renewalMaximum', 'convention.renewal-maximum', { ...short, inputMode: 'numeric' }),
    noticeMode: modes('noticeMode', 'notice', noticeModes),
    notice: field(form, 'notice', 'convention.notice-duration', short),
    parties: field(form, 'parties', 'authorisation.draft.parties', {
      rows: 3,
      hint: 'authorisation.draft.parties.hint',
    }),
    amount: field(form, 'amount', 'authorisation.draft.amount', { ...short, hint: 'commitment.amount.hint' }),
    currency: choiceField(form, 'currency', 'commitment.currency', currencyOptions()),
    otherConvention: field(form, 'otherConvention', 'authorisation.draft.other', {
      size: 'long',
      hint: 'authorisation.draft.other.hint',
    }),
  }
}

/** Every currency by its code: that is what bills and conventions show. */
export function currencyOptions(): { value: string; text: string }[] {
  return currencies.map((value) => ({ value, text: value }))
}

function isSaid({ typed, errors }: FormModel, name: string): boolean {
  const [value] = textsOf(typed[name])
  return name in errors || (value !== undefined && value !== 'unknown' && !(name === 'currency' && value === 'EUR'))
}

/** A draft as its fields hold it. */
export function typedDraft(locale: Locale, draft: VotedDraft): Typed {
  return {
    ...draft,
    termDuration: durationTyped(locale, draft.termDuration),
    termEndsOn: dayTyped(draft.termEndsOn),
    renewalPeriod: durationTyped(locale, draft.renewalPeriod),
    notice: durationTyped(locale, draft.notice),
    parties: draft.parties.join('\n'),
    amount: typedAmount(draft.amount),
  }
}

/** The fields that two people may have changed at once. */
export function comparedDraft(locale: Locale): readonly ComparedField[] {
  const said = (clause: string) => (value: string) => word(locale, `clause.${clause}.choice.${value}`)
  return [
    { name: 'termMode', label: 'clause.term', shown: said('term') },
    { name: 'termDuration', label: 'convention.term-duration' },
    { name: 'termEndsOn', label: 'convention.term-ends-on' },
    { name: 'renewalMode', label: 'clause.renewal', shown: said('renewal') },
    { name: 'renewalPeriod', label: 'convention.renewal-period' },
    { name: 'renewalMaximum', label: 'convention.renewal-maximum' },
    { name: 'noticeMode', label: 'clause.notice', shown: said('notice') },
    { name: 'notice', label: 'convention.notice-duration' },
    { name: 'parties', label: 'authorisation.draft.parties' },
    { name: 'amount', label: 'authorisation.draft.amount' },
    { name: 'currency', label: 'commitment.currency' },
    { name: 'otherConvention', label: 'authorisation.draft.other' },
  ]
}
