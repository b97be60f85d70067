import type { Locale } from '../locale/locale.ts'
import type { Typed } from '../web/fields.ts'
import { formOf } from './formOf.ts'
import { typedConvention } from './formPage.ts'
import type { ConventionRecord } from './record.ts'

/** A new convention's form filled from a recorded one: all but its acts, its days, and what is known of its paper alone. */
export function typedAgain(locale: Locale, record: ConventionRecord, reference: string): Typed {
  const form = formOf(record)
  const { startMode, termMode } = form
  return typedConvention(locale, {
    ...form,
    reference,
    startMode: startMode === 'on' ? 'unknown' : startMode,
    startOn: null,
    termMode: termMode === 'ends-on' ? 'unknown' : termMode,
    termEndsOn: null,
    placeKept: null,
    source: null,
    note: null,
    version: 0,
  })
}
