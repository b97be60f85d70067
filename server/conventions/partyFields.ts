import { type Locale, translate, word } from '../locale/locale.ts'
import { partnerName } from '../partners/names.ts'
import { natures } from '../partners/statusForm.ts'
import type { ComparedField } from '../web/conflict.ts'
import { choiceField, type FormModel, field, type Typed, textsOf } from '../web/fields.ts'
import { type BoundParty, boundIn } from './boundParties.ts'
import type { Choices } from './filterPart.ts'
import { partyRooms, type Row, rowsOf } from './partyTyped.ts'

type Option = { value: string; text: string }
type Partners = Pick<Choices, 'partners'>

/** The rows of a convention's parties; the authority, which is always one, is party 1. */
export function partyFields(form: FormModel, { partners }: Partners, bound: readonly BoundParty[], action: string) {
  const { locale } = form
  const rows = rowsOf(form.typed)
  const options = partnerOptions(locale, partners)
  return {
    rows: rows.map((row, place) => {
      const number = place + 1
      const kept = boundText(locale, row, bound)
      return {
        id: `party${number}`,
        legend: translate(locale, 'convention.party.row', { number: number + 1 }),
        ...rowFields(form, number, options),
        kept,
        remove: kept === '' && rows.length > 1 ? String(number) : '',
        removeLabel: translate(locale, 'convention.party.remove.named', { number: number + 1 }),
      }
    }),
    // The row that comes is where one goes on.
    add: rows.length < partyRooms ? `${action}#party${rows.length + 1}` : '',
    action: `${action}#parties`,
    full: translate(locale, 'convention.party.full', { rooms: partyRooms }),
  }
}

function partnerOptions(locale: Locale, partners: Partners['partners']): Option[] {
  return [
    { value: '', text: translate(locale, 'convention.no-partner') },
    ...partners.map((partner) => ({ value: partner.reference, text: partnerName(locale, partner) })),
  ]
}

const labels = {
  partner: 'convention.party.partner',
  third: 'convention.party.third',
  thirdNature: 'convention.party.nature',
} as const

function rowFields(form: FormModel, number: number, partners: readonly Option[]) {
  const { locale } = form
  const named = (name: keyof typeof labels) => ({
    named: translate(locale, `convention.party.named.${name}`, { number: number + 1 }),
  })
  const unknown = { value: '', text: translate(locale, 'form.unknown-option') }
  return {
    partner: choiceField(form, `partner${number}`, labels.partner, [...partners], named('partner')),
    third: field(form, `third${number}`, labels.third, named('third')),
    nature: choiceField(
      form,
      `thirdNature${number}`,
      labels.thirdNature,
      [unknown, ...natures.map((nature) => ({ value: nature, text: word(locale, `partner.nature.${nature}`) }))],
      named('thirdNature'),
    ),
  }
}

/** Why the party of a row stays; empty where it may go. */
function boundText(locale: Locale, row: Row, bound: readonly BoundParty[]): string {
  const found = boundIn(row, bound)
  return found ? translate(locale, `convention.party.bound.${found.by}`, { name: found.name }) : ''
}

/** The parties of two versions of a convention, row by row; a field that is empty in both says nothing. */
export function comparedParties(locale: Locale, { partners }: Partners, versions: readonly Typed[]): ComparedField[] {
  const rows = Math.max(...versions.map((typed) => rowsOf(typed).length))
  const shown = {
    partner: (reference: string) => partners.find((one) => one.reference === reference)?.name ?? reference,
    third: (name: string) => name,
    thirdNature: (nature: string) => word(locale, `partner.nature.${nature}`),
  }
  return Array.from({ length: rows }, (_, place) => place + 1).flatMap((number) =>
    (['partner', 'third', 'thirdNature'] as const)
      .map((name): ComparedField => {
        const label = `convention.party.named.${name}` as const
        return { name: `${name}${number}`, label, values: { number: number + 1 }, shown: shown[name] }
      })
      .filter(({ name }) => versions.some((typed) => textsOf(typed[name]).length > 0)),
  )
}
