import { type Locale, translate, word } from '../locale/locale.ts'
import { choiceField, type FormModel, field, textsOf } from '../web/fields.ts'
import { amendedNoticeModes, amendedRenewalModes, amendedTermModes } from './amendForm.ts'
import { type Drawn, dayField, drawPair, drawSelect, drawText } from './drawnFieldsPage.ts'
import type { ConventionRecord } from './record.ts'

/** The fields of an amendment's form; a correction names one that is recorded. */
export function amendFields(form: FormModel, _record: ConventionRecord, correcting: boolean): Drawn[] {
  return [
    ...(correcting ? [existingField(form, true)] : newFields(form)),
    ...dayFields(form, correcting),
    ...changeFields(form),
  ]
}

const must = { required: true } as const

function newFields(form: FormModel): Drawn[] {
  return [
    drawText(
      field(form, 'reference', 'act.amend.reference', { ...must, size: 'short', hint: 'act.amend.reference.hint' }),
    ),
    drawText(field(form, 'title', 'act.amend.name', { ...must, size: 'long' })),
    existingField(form, false),
  ]
}

function existingField(form: FormModel, correcting: boolean): Drawn {
  const hint = correcting ? 'act.supersede.successor.hint' : 'act.amend.existing.hint'
  const label = correcting ? 'act.amend.existing.correct' : 'act.amend.existing'
  return drawText(field(form, 'existing', label, { size: 'short', list: 'conventions', hint }))
}

/** One that is known by what it changes alone has no signatures of its own: it counts from its day of effect. */
function dayFields(form: FormModel, correcting: boolean): Drawn[] {
  const byChanges = correcting && textsOf(form.typed.existing).length === 0
  const hint = byChanges ? 'act.amend.signed-on.unknown.hint' : 'act.amend.signed-on.hint'
  return [
    drawText(field(form, 'signedOn', 'act.amend.signed-on', { size: 'short', hint })),
    drawText(field(form, 'startsOn', 'act.amend.starts-on', dayField)),
  ]
}

/** What it changes: each clause as it was, unless one is chosen. */
function changeFields(form: FormModel): Drawn[] {
  const short = { size: 'short' } as const
  const mode = (name: string, clause: 'term' | 'renewal' | 'notice', modes: readonly string[]) =>
    drawSelect(choiceField(form, name, `clause.${clause}`, options(form.locale, clause, modes)))
  return [
    drawPair(
      mode('termMode', 'term', amendedTermModes),
      drawText(field(form, 'termDuration', 'convention.term-duration', { ...short, hint: 'act.amend.duration.hint' })),
      drawText(field(form, 'termEndsOn', 'convention.term-ends-on', { ...short, hint: 'field.day.hint' })),
    ),
    drawPair(
      mode('renewalMode', 'renewal', amendedRenewalModes),
      drawText(field(form, 'renewalPeriod', 'convention.renewal-period', { ...short, hint: 'field.duration.hint' })),
      drawText(field(form, 'renewalMaximum', 'convention.renewal-maximum', maximumField)),
    ),
    drawPair(
      mode('noticeMode', 'notice', amendedNoticeModes),
      drawText(field(form, 'notice', 'convention.notice-duration', { ...short, hint: 'field.duration.hint' })),
    ),
  ]
}

const maximumField = { size: 'short', inputMode: 'numeric', hint: 'convention.renewal-maximum.hint' } as const

function options(locale: Locale, clause: string, modes: readonly string[]) {
  return [
    { value: '', text: translate(locale, 'act.amend.unchanged') },
    ...modes.map((mode) => ({ value: mode, text: word(locale, `clause.${clause}.choice.${mode}`) })),
  ]
}
