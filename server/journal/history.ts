import { countryName, dayText, durationText, languageName } from '../locale/format.ts'
import { isKey, type Locale, translate, word } from '../locale/locale.ts'
import { isPartialDay, readDuration } from '../rules/calendar.ts'
import { fieldLabels, scopeOf, wordPrefixes } from './historyFields.ts'
import type { JournalLine } from './store.ts'

/** What changed from one writing to the next, field by field and in words. Pure. */

export interface FieldChange {
  label: string
  before: string
  after: string
}

/** How the authority calls what entries name by reference, code or id. */
export interface Names {
  partners: ReadonlyMap<string, string>
  domains: ReadonlyMap<string, string>
  /** Of the Ministry's calls. */
  themes: ReadonlyMap<string, string>
}

type Fields = Record<string, unknown>

/** The fields that differ between an entry's two sides, in the order in which their form asks for them. */
export function changesOf(locale: Locale, line: JournalLine, names: Names): FieldChange[] {
  const [before, after] = [fieldsOf(line.before), fieldsOf(line.after)]
  const scope = scopeOf(line.recordKind, line.act)
  const order = Object.keys(fieldLabels[scope] ?? {})
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length)
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => !hidden.has(name))
  return fields
    .filter((name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null))
    .sort((one, other) => place(one) - place(other))
    .map((name) => {
      const shown = (value: unknown) => valueText({ locale, scope, names }, name, value)
      return { label: labelOf(locale, scope, name), before: shown(before[name]), after: shown(after[name]) }
    })
    .filter(({ before, after }) => before !== after)
}

/** What no person wrote. */
const hidden = new Set(['id', 'version', 'ownerId'])

function fieldsOf(side: unknown): Fields {
  return typeof side === 'object' && side !== null && !Array.isArray(side) ? (side as Fields) : {}
}

function labelOf(locale: Locale, scope: string, name: string): string {
  const known = fieldLabels[scope]?.[name] ?? (scope === 'part' ? fieldLabels.act?.[name] : undefined)
  if (known) return translate(locale, known)
  // A form's labels are keyed by its fields' names.
  const own = `${scope}.${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`
  return isKey(own) ? word(locale, own) : translate(locale, 'history.field.other', { name })
}

interface Shown {
  locale: Locale
  scope: string
  names: Names
}

function valueText(shown: Shown, name: string, value: unknown): string {
  const { locale } = shown
  if (value === null || value === undefined || value === '') return ''
  if (Array.isArray(value)) {
    return value
      .map((one) => valueText(shown, name, one))
      .filter(Boolean)
      .join(value.some((one) => typeof one === 'object') ? '\n' : ', ')
  }
  if (typeof value === 'object') return partsText(shown, value as Fields)
  if (typeof value === 'boolean') return translate(locale, value ? 'history.yes' : 'history.no')
  if (typeof value === 'number') return String(value).replace('.', locale === 'fr' ? ',' : '.')
  return textOf(shown, name, String(value))
}

/** A value of several parts: each with its name. */
function partsText(whole: Shown, parts: Fields): string {
  const shown = { ...whole, scope: 'part' }
  return Object.entries(parts)
    .filter(([name]) => !hidden.has(name))
    .map(([name, part]) => [labelOf(shown.locale, shown.scope, name), valueText(shown, name, part)])
    .filter(([, text]) => text !== '')
    .map(([label, text]) => translate(shown.locale, 'history.part', { label: label ?? '', text: text ?? '' }))
    .join(translate(shown.locale, 'history.parts'))
}

function textOf({ locale, scope, names }: Shown, name: string, text: string): string {
  const key = `${wordPrefixes[scope]?.[name] ?? ''}.${text}`
  if (isKey(key)) return word(locale, key)
  if (name === 'countryCode') return countryName(locale, text)
  if (/^(ownLanguage|language|languages|prevailingLanguage)$/.test(name)) return languageName(locale, text)
  if (name === 'domains' || (scope === 'domain' && name === 'parent')) return names.domains.get(text) ?? text
  if (name === 'ministryTheme') return names.themes.get(text) ?? text
  if (/^(partner|partners|partnerId|parties|party|by|payer)$/.test(name)) return names.partners.get(text) ?? text
  if (/^P\d/.test(text) && readDuration(text)) return durationText(locale, text)
  // Only a field of a day holds a day: a deliberation's number may look like a year.
  return /(On|^on|^since|^from|^until)$/.test(name) && isPartialDay(text) ? dayText(locale, text) : text
}
