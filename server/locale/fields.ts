import { z } from 'zod'
import type { Key, Values } from './locale.ts'
import { readDay, readPartialDay } from './readDay.ts'
import { readTypedDuration } from './readDuration.ts'

/** What people type, read field by field. An empty field is null: what nobody knows is not an error unless it is asked for. */

export interface FieldError {
  key: Key
  values: Values
}
export type FieldErrors = Record<string, FieldError>
export type FormRead<T> = { ok: true; value: T } | { ok: false; errors: FieldErrors }

/** Reads a whole form; each field that is wrong comes back with its first error. */
export function readForm<T>(schema: z.ZodType<T>, body: unknown): FormRead<T> {
  const result = schema.safeParse(typeof body === 'object' && body !== null ? body : {})
  if (result.success) return { ok: true, value: result.data }
  const errors: FieldErrors = {}
  for (const issue of result.error.issues) {
    const field = issue.path.map(String).join('.') || 'form'
    const values = issue.code === 'custom' ? ((issue.params?.values ?? {}) as Values) : {}
    errors[field] ??= { key: issue.code === 'custom' ? (issue.message as Key) : 'field.wrong', values }
  }
  return { ok: false, errors }
}

type Context = z.core.$RefinementCtx

/** Says what is wrong with a field, in words of the locale file. */
export function wrong(context: Context, key: Key, values: Values = {}, path: string[] = []): void {
  context.addIssue({ code: 'custom', message: key, params: { values }, path })
}

const typed = z.preprocess((value) => (Array.isArray(value) ? value[0] : (value ?? '')), z.string())

// Tabs and line ends are text; the other control characters, NUL above all, come from no keyboard.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

type Limits = { max?: number; required?: boolean }

/** One line of text, trimmed; its length in characters as people count them. */
export function line({ max = 300, required = false }: Limits = {}) {
  return typed.transform((text, context) => {
    const value = text.replace(/\s+/g, ' ').trim()
    return checked(value, max, required, context)
  })
}

/** Text of several lines, its line ends made one kind. */
export function lines({ max = 5000, required = false }: Limits = {}) {
  return typed.transform((text, context) => checked(text.replace(/\r\n?/g, '\n').trim(), max, required, context))
}

/** A line that must be there. */
export function requiredLine(max = 300) {
  return line({ max, required: true }).transform((value) => value ?? '')
}

/** Text of several lines that must be there. */
export function requiredLines(max = 5000) {
  return lines({ max, required: true }).transform((value) => value ?? '')
}

function checked(value: string, max: number, required: boolean, context: Context): string | null {
  const length = [...value].length
  if (value === '' && required) wrong(context, 'field.required')
  else if (unprintable.test(value)) wrong(context, 'field.unprintable')
  else if (length > max) wrong(context, 'field.too-long', { max, length })
  return value === '' ? null : value
}

/** A calendar day, as ISO text. */
export function day({ required = false } = {}) {
  return typed.transform((text, context): string | null => {
    if (text.trim() === '') {
      if (required) wrong(context, 'field.required')
      return null
    }
    const read = readDay(text)
    if (read === null) wrong(context, 'field.impossible-day', { text: text.slice(0, 40) })
    return read
  })
}

/** A calendar day that must be there. */
export function requiredDay() {
  return day({ required: true }).transform((value) => value ?? '')
}

/** A day, or a month or year where the day is not known. */
export function partialDay({ required = false } = {}) {
  return typed.transform((text, context): string | null => {
    if (text.trim() === '') {
      if (required) wrong(context, 'field.required')
      return null
    }
    const read = readPartialDay(text)
    if (read === null) wrong(context, 'field.impossible-partial-day', { text: text.slice(0, 40) })
    return read
  })
}

/** A duration, as ISO 8601 text. */
export function duration() {
  return typed.transform((text, context): string | null => {
    if (text.trim() === '') return null
    const read = readTypedDuration(text)
    if (read === null) wrong(context, 'field.impossible-duration', { text: text.slice(0, 40) })
    return read
  })
}

/** One of the words that we offer. */
export function choice<const W extends string>(words: readonly W[]) {
  return typed.transform((text, context): W => {
    if (!(words as readonly string[]).includes(text))
      wrong(context, text === '' ? 'field.required' : 'field.unknown-choice')
    return text as W
  })
}

/** One of the words that we offer, or none. */
export function optionalChoice<const W extends string>(words: readonly W[]) {
  return typed.transform((text, context): W | null => {
    if (text === '') return null
    if (!(words as readonly string[]).includes(text)) wrong(context, 'field.unknown-choice')
    return text as W
  })
}

/** A whole number within bounds, or null. */
export function wholeNumber({ min = 0, max = 1_000_000 } = {}) {
  return typed.transform((text, context): number | null => {
    const clean = text.replace(/\s/g, '')
    if (clean === '') return null
    const value = Number(clean)
    if (!/^\d+$/.test(clean) || value < min || value > max) wrong(context, 'field.number', { min, max })
    return value
  })
}

/** Several ticked boxes or chosen lines of one name. */
export function many() {
  return z.preprocess((value) => (value === undefined || value === '' ? [] : [value].flat()), z.array(z.string()))
}

/** A ticked box. */
export function ticked() {
  return typed.transform((text) => text !== '')
}

/** A reference: 2 to 40 capital letters, figures and hyphens, beginning with a letter. Small letters are made capital. */
export function reference() {
  return typed.transform((text, context): string => {
    const value = readReference(text, context)
    if (value === '') wrong(context, 'field.required')
    return value
  })
}

/** A reference, or null where the one that the form proposes is taken. */
export function optionalReference() {
  return typed.transform((text, context): string | null => readReference(text, context) || null)
}

function readReference(text: string, context: Context): string {
  const value = text.trim().toUpperCase()
  if (value !== '' && !/^[A-Z][A-Z0-9-]{1,39}$/.test(value)) wrong(context, 'field.reference')
  return value
}

/** The version of the record that a form was filled from. */
export function version() {
  return typed.transform((text) => (/^\d{1,9}$/.test(text) ? Number(text) : 0))
}
