import { type Key, type Locale, translate, type Values } from '../locale/locale.ts'
import { hiddenInputs, type Typed, textsOf } from './fields.ts'

/** A field of a form that two people filled from the same version. */
export interface ComparedField {
  name: string
  label: Key
  /** What the label's text names. */
  values?: Values
  /** The value as it is read; absent: as it was typed. */
  shown?: (value: string) => string
}

interface Conflict {
  /** What the record is called: the table's caption. */
  caption: string
  /** Where the form is sent to, and where one goes to keep what is saved. */
  action: string
  back: string
  /** The version that is saved now: the typed values are sent again with it. */
  version: number
  fields: readonly ComparedField[]
  /** Both as their form's fields hold them; a field of several values has an array. */
  theirs: Typed
  yours: Typed
}

/** A stale edit, for `web/conflict`: both versions side by side, and what was typed ready to be saved over the other. */
export function conflictPage(locale: Locale, { caption, action, back, version, fields, theirs, yours }: Conflict) {
  const rows = fields.map(({ name, label, values, shown = (value) => value }) => {
    const read = (typed: Typed) => textsOf(typed[name]).map(shown).join(', ')
    const [their, your] = [read(theirs), read(yours)]
    const empty = translate(locale, 'empty')
    return {
      label: translate(locale, label, values),
      theirs: their || empty,
      yours: your || empty,
      differs: their !== your,
    }
  })
  const names = fields.map(({ name }) => name)
  const hidden = hiddenInputs({ ...yours, version }, ['version', ...names])
  return { heading: translate(locale, 'error.409'), caption, action, back, rows, hidden }
}
