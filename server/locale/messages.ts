import type { FieldErrors } from './fields.ts'
import { type Locale, translate } from './locale.ts'

/** A form's errors for a program: each field with its sentence. */
export function fieldMessages(locale: Locale, errors: FieldErrors): { field: string; message: string }[] {
  return Object.entries(errors).map(([field, { key, values }]) => ({
    field,
    message: translate(locale, key, values),
  }))
}
