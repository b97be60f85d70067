import { type Locale, translate } from '../locale/locale.ts'
import { dayTyped } from '../locale/readDay.ts'
import { mandateWays } from '../rules/mandate.ts'
import type { ComparedField } from '../web/conflict.ts'
import { choiceField, errorSummary, type FormModel, field, type Typed, textsOf } from '../web/fields.ts'
import type { MandateRecord } from './record.ts'

/** What the template of a mandate's form shows. */

interface FormPlace {
  heading: string
  action: string
  back: string
  /** The address to which its removal is sent, '' while it is not recorded. */
  removal: string
}

export function mandateFormPage(form: FormModel, place: FormPlace) {
  const { locale } = form
  const day = { size: 'short' } as const
  return {
    errors: errorSummary(form),
    ...place,
    version: textsOf(form.typed.version)[0] ?? '',
    way: choiceField(form, 'way', 'mandate.way', wayOptions(locale), { required: true, hint: 'mandate.way.hint' }),
    capacity: field(form, 'capacity', 'mandate.capacity', { required: true, hint: 'mandate.capacity.hint' }),
    from: field(form, 'from', 'mandate.from', { ...day, hint: 'mandate.from.hint' }),
    until: field(form, 'until', 'mandate.until', { ...day, hint: 'mandate.until.hint' }),
    order: [
      field(form, 'signedOn', 'mandate.signed-on', day),
      field(form, 'executoryOn', 'mandate.executory-on', { ...day, hint: 'mandate.executory-on.hint' }),
      field(form, 'actIdentifier', 'mandate.act-identifier', { hint: 'mandate.act-identifier.hint' }),
    ],
    scope: field(form, 'scope', 'mandate.scope', { rows: 3, hint: 'mandate.scope.hint' }),
    covers: choiceField(form, 'covers', 'mandate.covers', coverOptions(locale)),
    withdrawnOn: field(form, 'withdrawnOn', 'mandate.withdrawn-on', { ...day, hint: 'mandate.withdrawn-on.hint' }),
    source: field(form, 'source', 'mandate.source', { hint: 'mandate.source.hint' }),
    note: field(form, 'note', 'mandate.note'),
  }
}

function wayOptions(locale: Locale) {
  const ways = mandateWays.map((way) => ({ value: way, text: translate(locale, `mandate.way.choice.${way}`) }))
  return [{ value: '', text: translate(locale, 'form.choose') }, ...ways]
}

function coverOptions(locale: Locale) {
  return [
    { value: '', text: translate(locale, 'form.unknown-option') },
    { value: 'yes', text: translate(locale, 'mandate.covers.yes') },
    { value: 'no', text: translate(locale, 'mandate.covers.no') },
  ]
}

/** A mandate as its form's fields hold it. */
export function typedMandate({
  way,
  capacity,
  from,
  until,
  order,
  source,
  note,
}: Omit<MandateRecord, 'id' | 'personId'>): Typed {
  const { signedOn, executoryOn, actIdentifier, scope, covers, withdrawnOn } = order ?? {}
  return {
    way,
    capacity,
    from: dayTyped(from),
    until: dayTyped(until),
    signedOn: dayTyped(signedOn ?? null),
    executoryOn: dayTyped(executoryOn ?? null),
    actIdentifier,
    scope,
    covers: covers === true ? 'yes' : covers === false ? 'no' : '',
    withdrawnOn: dayTyped(withdrawnOn ?? null),
    source,
    note,
  }
}

/** Its fields as they stand side by side when two people changed it. */
export function comparedMandate(locale: Locale): ComparedField[] {
  return [
    { name: 'way', label: 'mandate.way', shown: (way) => translate(locale, `mandate.way.${way as 'election'}`) },
    { name: 'capacity', label: 'mandate.capacity' },
    { name: 'from', label: 'mandate.from' },
    { name: 'until', label: 'mandate.until' },
    { name: 'signedOn', label: 'mandate.signed-on' },
    { name: 'executoryOn', label: 'mandate.executory-on' },
    { name: 'actIdentifier', label: 'mandate.act-identifier' },
    { name: 'scope', label: 'mandate.scope' },
    {
      name: 'covers',
      label: 'mandate.covers',
      shown: (answer) => translate(locale, answer === 'yes' ? 'mandate.covers.yes' : 'mandate.covers.no'),
    },
    { name: 'withdrawnOn', label: 'mandate.withdrawn-on' },
    { name: 'source', label: 'mandate.source' },
    { name: 'note', label: 'mandate.note' },
  ]
}
