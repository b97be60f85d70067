import { type Locale, translate } from '../locale/locale.ts'
import { dayTyped } from '../locale/readDay.ts'
import { choiceField, errorSummary, type FieldModel, type FormModel, field, type Typed } from '../web/fields.ts'
import type { PreviewModel } from './preview.ts'
import type { ConventionRecord } from './record.ts'

export const actNames = ['sign', 'transmit', 'renew', 'denounce'] as const
export type ActName = (typeof actNames)[number]

/** A field with the partial that draws it. */
interface Drawn {
  text: FieldModel | null
  lines: FieldModel | null
  select: ReturnType<typeof choiceField> | null
}

const text = (model: FieldModel): Drawn => ({ text: model, lines: null, select: null })
const lines = (model: FieldModel): Drawn => ({ text: null, lines: model, select: null })
const select = (model: ReturnType<typeof choiceField>): Drawn => ({ text: null, lines: null, select: model })

interface ActPage {
  act: ActName
  record: ConventionRecord
  /** Names of people known already, offered while typing. */
  people: string[]
  preview: PreviewModel | null
  /** Somebody changed the convention since the form was opened. */
  stale: boolean
}

/** What the template of an act's form shows. */
export function actPage(form: FormModel, { act, record, people, preview, stale }: ActPage) {
  const { locale } = form
  const address = `/conventions/${record.reference}`
  return {
    heading: translate(locale, `act.${act}.title`),
    lead: translate(locale, `act.${act}.lead`),
    title: record.title,
    reference: record.reference,
    back: address,
    action: `${address}/${act}`,
    errors: errorSummary(form),
    stale,
    version: record.version,
    fields: fieldsOf[act](form, record),
    people: act === 'sign' ? people : [],
    preview,
    save: translate(locale, `act.${act}.save`),
  }
}

const dayField = { required: true, inputMode: 'text', size: 'short', hint: 'field.day.hint' } as const

const fieldsOf: Record<ActName, (form: FormModel, record: ConventionRecord) => Drawn[]> = {
  sign: (form, record) => [
    select(choiceField(form, 'party', 'act.sign.party', partyOptions(form.locale, record), { required: true })),
    text(field(form, 'signedOn', 'act.sign.signed-on', { ...dayField, hint: 'field.partial-day.hint' })),
    text(field(form, 'signatory', 'act.sign.signatory', { list: 'people', hint: 'act.sign.signatory.hint' })),
    text(field(form, 'capacity', 'act.sign.capacity', { hint: 'act.sign.capacity.hint' })),
    text(field(form, 'place', 'act.sign.place')),
  ],
  transmit: (form) => [text(field(form, 'transmittedOn', 'act.transmit.transmitted-on', dayField))],
  renew: (form) => [
    text(
      field(form, 'order', 'act.renew.order', {
        required: true,
        inputMode: 'numeric',
        size: 'short',
        hint: 'act.renew.order.hint',
      }),
    ),
    text(field(form, 'agreedOn', 'act.renew.agreed-on', dayField)),
  ],
  denounce: (form, record) => [
    text(field(form, 'notifiedOn', 'act.denounce.notified-on', dayField)),
    text(
      field(form, 'effectiveOn', 'act.denounce.effective-on', {
        size: 'short',
        hint: 'act.denounce.effective-on.hint',
      }),
    ),
    select(
      choiceField(form, 'by', 'act.denounce.by', [
        { value: '', text: translate(form.locale, 'form.unknown-option') },
        ...record.parties.map(({ name }) => ({ value: name, text: name })),
      ]),
    ),
    lines(field(form, 'reason', 'act.denounce.reason')),
  ],
}

function partyOptions(locale: Locale, { parties, signatures }: ConventionRecord) {
  const signed = (id: string) => signatures.some(({ partyId }) => partyId === id)
  return [
    { value: '', text: translate(locale, 'form.choose') },
    ...parties.map(({ id, name }) => ({
      value: id,
      text: signed(id) ? translate(locale, 'act.sign.again', { name }) : name,
    })),
  ]
}

/** What an act's form proposes: the day shown, the party that is awaited, the renewal that comes next. */
export function proposed(act: ActName, record: ConventionRecord, on: string): Typed {
  const today = dayTyped(on)
  if (act === 'transmit') return { transmittedOn: today }
  if (act === 'renew') return { agreedOn: today, order: Math.max(0, ...record.renewals.map(({ order }) => order)) + 1 }
  if (act === 'denounce') return { notifiedOn: today, by: record.parties[0]?.name ?? '' }
  const awaited = record.parties.filter(({ id }) => !record.signatures.some(({ partyId }) => partyId === id))
  return { signedOn: today, party: awaited.length === 1 ? awaited[0]!.id : '' }
}
