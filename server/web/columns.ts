import { many, wrong } from '../locale/fields.ts'
import { type ChoiceModel, choiceField, type FormModel, hiddenInputs } from './fields.ts'
import { addressOf, type Parameter } from './listing.ts'

/** The columns of a list, beside the one that names its records: those on offer, and those that are shown. */

/** Those asked for, in the list's own order; the usual ones where none is. An unknown one is an error of the field. */
export function shownColumns<const C extends string>(columns: readonly C[], usual: readonly C[]) {
  return many().transform((texts, context): readonly C[] => {
    const asked = texts.filter((text) => text !== '')
    if (!asked.every((text) => (columns as readonly string[]).includes(text))) wrong(context, 'field.unknown-choice')
    const shown = columns.filter((column) => asked.includes(column))
    return shown.length === 0 || String(shown) === String(columns.filter((one) => usual.includes(one))) ? usual : shown
  })
}

/** What the address says of them: nothing where they are the usual ones. */
export function columnsSaid<C extends string>(shown: readonly C[], usual: readonly C[]): readonly C[] {
  return shown === usual ? [] : shown
}

/** The list under no filter, with the columns that were chosen. */
export function unfiltered(path: string, parameters: readonly Parameter[]): string {
  return addressOf(
    path,
    parameters.filter(([name]) => name === 'columns'),
  )
}

/** The file has every column: its address says nothing of them. */
export function fileAddress(path: string, parameters: readonly Parameter[]): string {
  return addressOf(
    path,
    parameters.filter(([name]) => name !== 'columns'),
  )
}

export interface ColumnsModel {
  action: string
  choice: ChoiceModel
  /** All else that the address says, kept. */
  kept: { name: string; value: string }[]
  /** The address with the usual columns; '' where they are shown. */
  usual: string
  open: boolean
}

/** The form that chooses columns; `form` holds what the list's address says. */
export function columnsChoice(
  form: FormModel,
  path: string,
  columns: Record<string, { label: string }>,
  usual: readonly string[],
): ColumnsModel {
  const options = Object.entries(columns).map(([value, { label }]) => ({ value, text: label }))
  const isChosen = [form.typed.columns ?? []].flat().some((text) => text !== '')
  const typed = isChosen ? form.typed : { ...form.typed, columns: usual }
  const choice = choiceField({ ...form, typed }, 'columns', 'list.columns', options, { hint: 'list.columns.hint' })
  const names = Object.keys(form.typed).filter((name) => !['columns', 'page', 'on', 'done'].includes(name))
  const kept = hiddenInputs(form.typed, names)
  const others = kept.map(({ name, value }): Parameter => [name, value])
  return {
    action: path,
    // Its legend asks for nothing: no ticked box means the usual columns.
    choice: { ...choice, required: true },
    kept,
    usual: isChosen ? addressOf(path, others) : '',
    open: choice.error !== '',
  }
}
