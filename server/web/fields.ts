import type { FieldErrors } from '../locale/fields.ts'
import { type Key, type Locale, translate } from '../locale/locale.ts'

/** A form's fields as templates show them, with what was typed and what is wrong with it. */

export type Typed = Record<string, unknown>

export interface FieldModel {
  id: string
  name: string
  label: string
  hint: string
  error: string
  value: string
  type: string
  required: boolean
  autocomplete: string
  describedBy: string
  inputMode: string
  size: 'short' | 'middle' | 'long'
  rows: number
  list: string
}

export interface OptionModel {
  value: string
  text: string
  chosen: boolean
}

export interface ChoiceModel extends FieldModel {
  options: OptionModel[]
}

export interface FormModel {
  locale: Locale
  typed: Typed
  errors: FieldErrors
}

type Settings = Partial<
  Pick<FieldModel, 'type' | 'required' | 'autocomplete' | 'inputMode' | 'size' | 'rows' | 'list'>
> & {
  hint?: Key
  hintText?: string
  /** What the summary of errors calls the field, where its label alone does not tell which one it is. */
  named?: string
}

/** A field with its label, hint and error; `label` is the text's key. */
export function field(
  { locale, typed, errors }: FormModel,
  name: string,
  label: Key,
  settings: Settings = {},
): FieldModel {
  const error = errors[name]
  const shown = translate(locale, label)
  labelsOf(errors).set(name, settings.named ?? shown)
  const hint = settings.hintText ?? (settings.hint ? translate(locale, settings.hint) : '')
  const describedBy = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return {
    type: 'text',
    required: false,
    autocomplete: 'off',
    inputMode: 'text',
    size: 'middle',
    rows: 4,
    list: '',
    ...withoutTexts(settings),
    id: name,
    name,
    label: shown,
    hint,
    error: error ? translate(locale, error.key, error.values) : '',
    value: textOf(typed[name]),
    describedBy,
  }
}

/** A field whose value is chosen among options. */
export function choiceField(
  form: FormModel,
  name: string,
  label: Key,
  options: { value: string; text: string }[],
  settings: Settings = {},
): ChoiceModel {
  const model = field(form, name, label, settings)
  const chosen = [form.typed[name]].flat().map(textOf)
  return { ...model, options: options.map((option) => ({ ...option, chosen: chosen.includes(option.value) })) }
}

/** The summary above a form: each error names its field and leads to it; what is no field of the form is only named. */
export function errorSummary({ locale, errors }: FormModel): { field: string; text: string }[] {
  // Read when the page is drawn: by then every field of the form has told its label, whichever was made first.
  return Object.entries(errors).map(([name, { key, values }]) => ({
    get field() {
      return labelsOf(errors).has(name) ? name : ''
    },
    get text() {
      const label = labelsOf(errors).get(name) ?? name
      const error = translate(locale, key, values)
      return label ? translate(locale, 'form.errors.named', { label, error }) : error
    },
  }))
}

const labels = new WeakMap<FieldErrors, Map<string, string>>()

/** The labels of the fields made with these errors so far. */
function labelsOf(errors: FieldErrors): Map<string, string> {
  const known = labels.get(errors) ?? new Map<string, string>()
  labels.set(errors, known)
  return known
}

function withoutTexts({ hint: _hint, hintText: _hintText, named: _named, ...rest }: Settings) {
  return rest
}

/** What was typed in some fields, to be sent again unseen; a field of several values stands several times. */
export function hiddenInputs(typed: Typed, names: readonly string[]): { name: string; value: string }[] {
  return names.flatMap((name) => textsOf(typed[name]).map((value) => ({ name, value })))
}

/** What a list's form sends again unseen: a list box holds one value, so those beyond it; the columns and the order whole. */
export function keptBeside(typed: Typed, boxes: readonly string[]): { name: string; value: string }[] {
  const beyond = boxes.flatMap((name) => hiddenInputs(typed, [name]).slice(1))
  return [...beyond, ...hiddenInputs(typed, ['columns', 'sort'])]
}

/** The values of a field: none where it is empty. */
export function textsOf(value: unknown): string[] {
  return [value].flat().map(textOf).filter(Boolean)
}

function textOf(value: unknown): string {
  const one = Array.isArray(value) ? value[0] : value
  // An object is sent by no form of ours, and may not even have a text.
  return one === null || one === undefined || typeof one === 'object' ? '' : String(one)
}
