import type { ConventionRecord } from '../conventions/record.ts'
import { currencies, typedAmount } from '../locale/amount.ts'
import { type Locale, translate } from '../locale/locale.ts'
import type { ComparedField } from '../web/conflict.ts'
import { choiceField, errorSummary, type FormModel, field, type Typed, textsOf } from '../web/fields.ts'
import { commitmentsPart, totals } from './commitmentsPart.ts'
import { commitmentNatures } from './form.ts'
import type { CommitmentValues } from './store.ts'

/** What the templates of a convention's commitments and of their form show. */

export function commitmentsPage(locale: Locale, record: ConventionRecord, mayWrite: boolean) {
  const part = commitmentsPart(locale, record)
  const { commitments, noCommitment } = record
  return {
    ...part,
    convention: `${record.title} (${record.reference})`,
    rows: part.rows.map((row) => ({ ...row, edit: mayWrite ? `${part.path}/${row.id}/edit` : '' })),
    totals: commitments.length > 1 ? totals(locale, commitments) : [],
    add: mayWrite ? `${part.path}/new` : '',
    sayNone: mayWrite && commitments.length === 0 && !noCommitment ? `${part.path}/none` : '',
    takeBack: mayWrite && noCommitment ? `${part.path}/none` : '',
  }
}

interface Place {
  heading: string
  action: string
  back: string
  /** The address to which its removal is sent, '' while it is not recorded. */
  removal: string
}

export function commitmentFormPage(form: FormModel, { parties, reference, title }: ConventionRecord, place: Place) {
  const { locale } = form
  const unknown = { value: '', text: translate(locale, 'form.unknown-option') }
  return {
    ...place,
    errors: errorSummary(form),
    convention: `${title} (${reference})`,
    version: textsOf(form.typed.version)[0] ?? '',
    year: field(form, 'year', 'commitment.year', { required: true, size: 'short', inputMode: 'numeric' }),
    nature: choiceField(form, 'nature', 'commitment.nature', naturesOf(locale), { required: true }),
    amount: field(form, 'amount', 'commitment.amount', {
      size: 'short',
      inputMode: 'decimal',
      hint: 'commitment.amount.hint',
    }),
    currency: choiceField(
      form,
      'currency',
      'commitment.currency',
      currencies.map((value) => ({ value, text: value })),
    ),
    party: choiceField(form, 'party', 'commitment.payer', [
      unknown,
      ...parties.map(({ id, name }) => ({ value: id, text: name })),
    ]),
    note: field(form, 'note', 'commitment.note', { size: 'long' }),
  }
}

function naturesOf(locale: Locale) {
  return commitmentNatures.map((value) => ({ value, text: translate(locale, `commitment.nature.${value}`) }))
}

/** A commitment as its form's fields hold it. */
export function typedCommitment({ amount, partyId, ...values }: CommitmentValues): Typed {
  return { ...values, amount: typedAmount(amount), party: partyId }
}

/** The fields that two people may have changed at once. */
export function comparedCommitment(locale: Locale, { parties }: ConventionRecord): readonly ComparedField[] {
  const nature = (value: string) => naturesOf(locale).find((one) => one.value === value)?.text ?? value
  const payer = (value: string) => parties.find(({ id }) => id === value)?.name ?? value
  return [
    { name: 'year', label: 'commitment.year' },
    { name: 'nature', label: 'commitment.nature', shown: nature },
    { name: 'amount', label: 'commitment.amount' },
    { name: 'currency', label: 'commitment.currency' },
    { name: 'party', label: 'commitment.payer', shown: payer },
    { name: 'note', label: 'commitment.note' },
  ]
}
