import { type Locale, translate } from '../locale/locale.ts'
import { choiceField, type FieldModel, type FormModel, field } from '../web/fields.ts'
import type { ActName } from './acts.ts'
import { amendFields } from './amendFieldsPage.ts'
import { type Drawn, dayField, drawLines, drawSelect, drawText } from './drawnFieldsPage.ts'
import type { ConventionRecord } from './record.ts'
import type { SigningPowerModel } from './signingPowerPage.ts'

export type { Drawn }

/** What an act's form offers while typing. */
export interface Offered {
  people: { name: string; text: string }[]
  conventions: { reference: string; title: string; isAmendment: boolean }[]
  /** Who may sign, where the act is a signature of the authority on a day that is known. */
  power: SigningPowerModel | null
}

export const nothingOffered: Offered = { people: [], conventions: [], power: null }

/** The fields of an act's form; of a correction, those of what is recorded already. */
export function fieldsOf(act: ActName, form: FormModel, record: ConventionRecord, correcting: boolean): Drawn[] {
  return fields[act](form, record, correcting)
}

/** The lists that the fields offer. */
export function listsOf(act: ActName, { people, conventions }: Offered) {
  const options = conventions
    .filter(({ isAmendment }) => isAmendment === (act === 'amend'))
    .map(({ reference, title }) => ({ value: reference, text: title }))
  return [
    ...(act === 'sign' ? [{ id: 'people', options: people.map(({ name, text }) => ({ value: name, text })) }] : []),
    ...(act === 'supersede' || act === 'amend' ? [{ id: 'conventions', options }] : []),
  ]
}

type Fields = (form: FormModel, record: ConventionRecord, correcting: boolean) => Drawn[]

const fields: Record<ActName, Fields> = {
  sign: (form, record) => [
    drawSelect(choiceField(form, 'party', 'act.sign.party', partyOptions(form.locale, record), { required: true })),
    drawText(field(form, 'signedOn', 'act.sign.signed-on', { ...dayField, hint: 'field.partial-day.hint' })),
    drawText(field(form, 'signatory', 'act.sign.signatory', { list: 'people', hint: 'act.sign.signatory.hint' })),
    drawText(field(form, 'capacity', 'act.sign.capacity', { hint: 'act.sign.capacity.hint' })),
    drawText(field(form, 'place', 'act.sign.place')),
  ],
  transmit: (form) => [drawText(field(form, 'transmittedOn', 'act.transmit.transmitted-on', dayField))],
  renew: (form) => [drawText(orderField(form)), drawText(field(form, 'agreedOn', 'act.renew.agreed-on', dayField))],
  denounce: (form, record) => [
    drawText(field(form, 'notifiedOn', 'act.denounce.notified-on', dayField)),
    drawText(
      field(form, 'effectiveOn', 'act.denounce.effective-on', {
        size: 'short',
        hint: 'act.denounce.effective-on.hint',
      }),
    ),
    drawSelect(
      choiceField(form, 'by', 'act.denounce.by', [
        { value: '', text: translate(form.locale, 'form.unknown-option') },
        ...record.parties.map(({ name }) => ({ value: name, text: name })),
      ]),
    ),
    drawLines(field(form, 'reason', 'act.denounce.reason')),
  ],
  'let-lapse': (form) => [
    drawText(field(form, 'decidedOn', 'act.let-lapse.decided-on', dayField)),
    drawLines(field(form, 'reason', 'act.let-lapse.reason')),
  ],
  suspend: (form) => [
    drawText(field(form, 'from', 'act.suspend.from', dayField)),
    drawText(field(form, 'until', 'act.suspend.until', { size: 'short', hint: 'act.suspend.until.hint' })),
    drawLines(field(form, 'reason', 'act.suspend.reason')),
  ],
  resume: (form) => [drawText(field(form, 'resumedOn', 'act.resume.resumed-on', dayField))],
  supersede: (form) => [
    drawText(
      field(form, 'successor', 'act.supersede.successor', {
        required: true,
        list: 'conventions',
        size: 'short',
        hint: 'act.supersede.successor.hint',
      }),
    ),
    drawText(field(form, 'startsOn', 'act.supersede.starts-on', dayField)),
    drawText(
      field(form, 'signedOn', 'act.supersede.signed-on', { size: 'short', hint: 'act.supersede.signed-on.hint' }),
    ),
  ],
  amend: amendFields,
}

function orderField(form: FormModel): FieldModel {
  const settings = { required: true, inputMode: 'numeric', size: 'short', hint: 'act.renew.order.hint' } as const
  return field(form, 'order', 'act.renew.order', settings)
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
